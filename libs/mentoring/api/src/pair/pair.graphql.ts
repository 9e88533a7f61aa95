import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { LocalDate } from '@obi/kernel';
import type { NextForBoth, PairState, Side } from '@obi/mentoring/rules';
import { LocalDateValue } from '@obi/shared/api';
import { NextEnum, PairStateEnum, SideEnum } from '../enums';
import { AgendaItemType } from '../agenda/agenda.graphql';
import { AgreementType } from '../agreement/agreement.graphql';
import { MentoringPersonType } from '../person/person.graphql';
import { PairSessionType } from '../session/session.graphql';

@ObjectType('PairGoal', { description: 'Something that the two want to reach. Only they read it.' })
export class GoalType {
  @Field(() => ID, { description: 'The goal.' })
  id: string;

  @Field(() => String, { description: 'The goal in their words.' })
  text: string;

  @Field(() => SideEnum, { nullable: true, description: 'Who wants to learn it; null for both.' })
  forSide: Side | null;

  @Field(() => LocalDateValue, { nullable: true, description: 'By when.' })
  byOn: LocalDate | null;

  @Field(() => LocalDateValue, { nullable: true, description: 'When it was met.' })
  metOn: LocalDate | null;
}

@ObjectType('MentoringPair', { description: 'A pair as one of the two sees it; nobody else does.' })
export class PairType {
  @Field(() => ID, { description: 'The pair.' })
  id: string;

  @Field(() => String, { description: 'The name of the programme.' })
  programmeName: string;

  @Field(() => Boolean, {
    description: 'Whether somebody stands behind the programme, who is asked to make time for a mentee.',
  })
  hasSponsor: boolean;

  @Field(() => PairStateEnum, { description: 'How it stands.' })
  state: PairState;

  @Field(() => LocalDateValue, { description: 'The day on which both had accepted.' })
  startedOn: LocalDate;

  @Field(() => LocalDateValue, { nullable: true, description: 'The day on which it ended.' })
  endedOn: LocalDate | null;

  @Field(() => SideEnum, { description: 'On which side one is.' })
  mySide: Side;

  @Field(() => MentoringPersonType, { description: 'The mentor.' })
  mentor: MentoringPersonType;

  @Field(() => MentoringPersonType, { description: 'The mentee.' })
  mentee: MentoringPersonType;

  @Field(() => AgreementType, {
    nullable: true,
    description: 'What the two agreed, or what one of them wrote for it; null until then.',
  })
  agreement: AgreementType | null;

  @Field(() => AgreementType, {
    nullable: true,
    description:
      'What both agreed, where one of them wrote it anew since: it holds until the other one agrees. Null where nothing was written anew.',
  })
  agreementInForce: AgreementType | null;

  @Field(() => Int, { description: 'How many sessions the programme plans.' })
  sessionsPlanned: number;

  @Field(() => Int, { description: 'Minutes of one session: as agreed, else as the programme says.' })
  minutes: number;

  @Field(() => Int, { description: 'Weeks between two sessions: as agreed, else as the programme says.' })
  everyWeeks: number;

  @Field(() => LocalDateValue, { description: 'The last day: as agreed, else of the programme.' })
  endsOn: LocalDate;

  @Field(() => [GoalType], { description: 'What the two want to reach.' })
  goals: GoalType[];

  @Field(() => [PairSessionType], { description: 'Sessions that took place or did not, the newest first.' })
  sessions: PairSessionType[];

  @Field(() => PairSessionType, { nullable: true, description: 'The next session.' })
  planned: PairSessionType | null;

  @Field(() => [AgendaItemType], { description: 'What the two want to talk about next.' })
  agenda: AgendaItemType[];

  @Field(() => Int, { description: 'Sessions that both confirmed; of one day one counts towards a belt.' })
  confirmed: number;

  @Field(() => NextEnum, { description: 'What the two do next.' })
  next: NextForBoth;

  @Field(() => Date, { description: 'Since when that waits.' })
  nextSince: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'Since when nothing was heard of the two; null until they are asked whether to conclude.',
  })
  silentSince: Date | null;

  @Field(() => LocalDateValue, { description: "Today at the company's seat." })
  today: LocalDate;
}

@ObjectType('MyPair', { description: 'A pair in the list of one’s own.' })
export class MyPairType {
  @Field(() => ID, { description: 'The pair.' })
  id: string;

  @Field(() => String, { description: 'The name of the programme.' })
  programmeName: string;

  @Field(() => PairStateEnum, { description: 'How it stands.' })
  state: PairState;

  @Field(() => SideEnum, { description: 'On which side one is.' })
  mySide: Side;

  @Field(() => MentoringPersonType, { description: 'The other one.' })
  other: MentoringPersonType;

  @Field(() => Int, { description: 'How many sessions wait for one’s own confirmation.' })
  toConfirm: number;

  @Field(() => Int, { description: 'How many sessions that one logged the other one disputes.' })
  toCorrect: number;

  @Field(() => Date, { nullable: true, description: 'When the two meet next, if they planned it.' })
  nextSessionAt: Date | null;
}
