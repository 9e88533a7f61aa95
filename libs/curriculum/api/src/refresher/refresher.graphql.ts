import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { LocalDate } from '@obi/kernel';
import { LocalDateValue } from '@obi/shared/api';
import { AttemptType } from '../quiz/attempt.graphql';

@ObjectType('Refresher', { description: 'The short quiz that renews a belt, drawn anew each time.' })
export class RefresherType {
  @Field(() => String, { description: 'The belt.' })
  belt: string;

  @Field(() => Int, {
    description:
      'How many modules it asks about: those of the belt that this person completed; all, when the belt was earned before Obi.',
  })
  modules: number;

  @Field(() => Int, { description: 'How many questions it asks at most.' })
  questions: number;

  @Field(() => Int, { description: 'How many minutes to wait before the next one; 0: it may begin.' })
  minutesToWait: number;

  @Field(() => LocalDateValue, { nullable: true, description: 'When it was passed last; null: never.' })
  passedOn: LocalDate | null;

  @Field(() => AttemptType, { nullable: true, description: 'The one that is under way.' })
  open: AttemptType | null;
}
