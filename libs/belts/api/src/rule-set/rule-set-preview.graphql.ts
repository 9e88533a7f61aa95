import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { BeltShifts, PersonShifted, RuleSetTouches } from './preview.service';

@ObjectType('PersonShifted', { description: 'One of the people whom other rules touch, as an example.' })
export class PersonShiftedType implements PersonShifted {
  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => String, { description: 'Their name.' })
  name: string;

  @Field(() => String, { description: 'What happens to them: awarded, lost, due, more or less.' })
  shift: string;
}

@ObjectType('BeltShifts', { description: 'How many people other rules touch, for one belt.' })
export class BeltShiftsType implements BeltShifts {
  @Field(() => String, { description: 'The belt.' })
  belt: string;

  @Field(() => Int, { description: 'People who are awarded it.' })
  awarded: number;

  @Field(() => Int, { description: 'Holders who lose it.' })
  lost: number;

  @Field(() => Int, { description: 'Holders of whom nothing was asked and now something is.' })
  due: number;

  @Field(() => Int, { description: 'People who work at it and have more left to do.' })
  more: number;

  @Field(() => Int, { description: 'People who work at it and have less left to do.' })
  less: number;

  @Field(() => Int, {
    description: 'Who holds it that day. Their award keeps its last day; they renew by the new rules.',
  })
  holders: number;

  @Field(() => [PersonShiftedType], { description: 'Up to three people for everything that happens.' })
  examples: readonly PersonShifted[];
}

@ObjectType('RuleSetPreview', { description: 'Whom a rule set would touch; nothing is written down.' })
export class RuleSetPreviewType implements RuleSetTouches {
  @Field(() => Int, { description: 'Everybody to whom something happens on its day, each counted once.' })
  people: number;

  @Field(() => [BeltShiftsType], {
    description: 'The belts that change, and others that somebody earns by it.',
  })
  belts: readonly BeltShifts[];
}
