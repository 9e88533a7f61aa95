import { Field, Int, ObjectType } from '@nestjs/graphql';
import { MentoringPersonType } from '../person/person.graphql';

@ObjectType('SwapMoved', { description: 'Who would lose their mentor by a swap, and whom they would get.' })
export class SwapMovedType {
  @Field(() => MentoringPersonType, { description: 'The mentee who has this mentor now.' })
  mentee: MentoringPersonType;

  @Field(() => Int, { description: 'The score of the pair that they are in now.' })
  scoreNow: number;

  @Field(() => MentoringPersonType, {
    nullable: true,
    description: 'Whom they would get: the best who is free; null when they would go without.',
  })
  mentor: MentoringPersonType | null;

  @Field(() => Int, { nullable: true, description: 'The score of that pair.' })
  score: number | null;
}

@ObjectType('SwapOption', { description: 'Another mentor for a mentee, with what it would cost others.' })
export class SwapOptionType {
  @Field(() => MentoringPersonType, { description: 'The mentor.' })
  mentor: MentoringPersonType;

  @Field(() => Int, { description: 'The score that this pair would have.' })
  score: number;

  @Field(() => SwapMovedType, { nullable: true, description: 'Who pays for it; null when nobody does.' })
  moved: SwapMovedType | null;

  @Field(() => Int, { description: 'By how much the points of all pairs together change.' })
  points: number;
}
