import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { ProposalState, Side } from '@obi/mentoring/rules';
import { ProposalStateEnum, SideEnum } from '../enums';
import { MentoringPersonType } from '../person/person.graphql';

@ObjectType('MyProposal', { description: 'A pair that is proposed to somebody, as they see it.' })
export class MyProposalType {
  @Field(() => ID, { description: 'The proposal.' })
  id: string;

  @Field(() => ID, { description: 'The programme.' })
  programmeId: string;

  @Field(() => String, { description: 'The name of the programme.' })
  programmeName: string;

  @Field(() => SideEnum, { description: 'On which side one would be.' })
  mySide: Side;

  @Field(() => MentoringPersonType, { description: 'Whom one would meet.' })
  other: MentoringPersonType;

  @Field(() => [String], { description: 'What speaks for it.' })
  reasons: string[];

  @Field(() => ProposalStateEnum, { description: 'Where it stands.' })
  state: ProposalState;

  @Field(() => Boolean, { description: "Whether one's own answer is waited for." })
  waitsForMe: boolean;

  @Field(() => Date, { description: 'Since when somebody is waited for.' })
  waitsSince: Date;

  @Field(() => Date, { description: 'Until when both may answer.' })
  deadline: Date;

  @Field(() => ID, { nullable: true, description: 'The pair, once both have accepted.' })
  pairId: string | null;
}
