import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { LocalDate } from '@obi/kernel';
import { LocalDateValue } from '@obi/shared/api';
import type { BeltsImpact, BeltHolders, UnitHolders, WeekOfBelts } from './holders-touched';

@ObjectType('BeltImpact', { description: 'How many holders of one belt a draft makes due.' })
export class BeltImpactType implements BeltHolders {
  @Field(() => String, { description: 'The belt.' })
  belt: string;

  @Field(() => Int, { description: 'Holders whose belt falls due.' })
  people: number;

  @Field(() => Int, { description: 'Those of them who do a module again; the others acknowledge only.' })
  certifyAgain: number;

  @Field(() => Int, {
    description: 'How many of these belts lapse when nothing is done; the others wait, due.',
  })
  lapse: number;

  @Field(() => LocalDateValue, {
    nullable: true,
    description: 'The first day after which some of them lapse.',
  })
  by: LocalDate | null;

  @Field(() => LocalDateValue, {
    nullable: true,
    description: 'The last day after which some of them lapse.',
  })
  lastBy: LocalDate | null;
}

@ObjectType('BeltsOfWeek', { description: 'Belts that lapse in one week when nothing is done.' })
export class BeltsOfWeekType implements WeekOfBelts {
  @Field(() => LocalDateValue, {
    description: 'The first day of the week; weeks are counted from publishing.',
  })
  from: LocalDate;

  @Field(() => Int, { description: 'Belts whose last day lies in it.' })
  belts: number;
}

@ObjectType('UnitBeltImpact', { description: 'How many holders of one unit a draft makes due.' })
export class UnitBeltImpactType implements UnitHolders {
  @Field(() => ID, { nullable: true, description: 'A unit below the top; null for people in none.' })
  unitId: string | null;

  @Field(() => String, { nullable: true, description: 'Its name.' })
  unit: string | null;

  @Field(() => Int, { description: 'People with a belt that falls due.' })
  people: number;

  @Field(() => Int, { description: 'Those of them who do a module again.' })
  certifyAgain: number;
}

@ObjectType('BeltsImpact', { description: 'Which belts publishing a draft makes due.' })
export class BeltsImpactType implements BeltsImpact {
  @Field(() => Int, { description: 'People with a belt that falls due, each counted once.' })
  people: number;

  @Field(() => Int, { description: 'Those of them who do a module again; the others acknowledge only.' })
  certifyAgain: number;

  @Field(() => [BeltImpactType], { description: 'Belt by belt, from white to black.' })
  belts: readonly BeltHolders[];

  @Field(() => [BeltsOfWeekType], {
    description: 'Week by week from publishing to the last day to certify again; empty without such a day.',
  })
  weeks: readonly WeekOfBelts[];

  @Field(() => [UnitBeltImpactType], { description: 'The same by unit, the most concerned first.' })
  units: readonly UnitHolders[];
}
