import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('PairFlag', { description: 'Why HR should look at a running pair: its grades no longer fit.' })
export class PairFlagType {
  @Field(() => ID, { description: 'The pair.' })
  pairId: string;

  @Field(() => Int, { description: 'How many grades the mentee stands above the mentor.' })
  gradesApart: number;

  @Field(() => Date, { description: 'Since when.' })
  since: Date;
}
