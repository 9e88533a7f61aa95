import { Field, ObjectType } from '@nestjs/graphql';
import { type Connection, connectionOf } from '@obi/shared/api';
import { MentoringPersonType } from '../person/person.graphql';

@ObjectType('ForbiddenPair', { description: 'Two whom HR forbade: no run proposes them.' })
export class ForbiddenPairType {
  @Field(() => MentoringPersonType, { description: 'The mentee.' })
  mentee: MentoringPersonType;

  @Field(() => MentoringPersonType, { description: 'The mentor.' })
  mentor: MentoringPersonType;

  @Field(() => String, { description: 'Who of HR forbade it.' })
  forbiddenBy: string;

  @Field(() => Date, { description: 'When.' })
  forbiddenAt: Date;
}

export const ForbiddenPairConnection = connectionOf(ForbiddenPairType, 'ForbiddenPair');
export type ForbiddenPairPage = Connection<ForbiddenPairType>;
