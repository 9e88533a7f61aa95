import { Field, ID, ObjectType } from '@nestjs/graphql';
import { initialsOf } from '@obi/people/rules';

/** A person as `mentoring.person_card` gives them. */
export interface PersonCard {
  readonly id: string;
  readonly name: string;
  readonly callName: string;
  readonly job: string | null;
  readonly unitName: string | null;
  readonly location: string | null;
  readonly held: string | null;
}

@ObjectType('MentoringPerson', { description: 'A person as the other side of a pair, or HR, sees them.' })
export class MentoringPersonType implements PersonCard {
  @Field(() => ID, { description: 'The person.' })
  id: string;

  @Field(() => String, { description: 'The whole name.' })
  name: string;

  @Field(() => String, { description: 'The name by which one is called.' })
  callName: string;

  @Field(() => String, { description: 'Two letters for the round picture.' })
  initials: string;

  @Field(() => String, { nullable: true, description: 'The job title.' })
  job: string | null;

  @Field(() => String, { nullable: true, description: 'The unit.' })
  unitName: string | null;

  @Field(() => String, { nullable: true, description: 'Where they work.' })
  location: string | null;

  @Field(() => String, { nullable: true, description: 'The highest belt that stands.' })
  held: string | null;
}

/** A card as it is shown. */
export function shownPerson(card: PersonCard): MentoringPersonType {
  return { ...card, initials: initialsOf(card.name) };
}
