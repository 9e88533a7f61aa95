import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { BELTS, type Belt, type LocalDate } from '@obi/kernel';
import { LocalDateValue } from '@obi/shared/api';
import { IsIn, IsOptional, MaxLength } from 'class-validator';
import type { NeedPreview } from './need-preview';
import type { KeptNeed, NeedWish } from './needs.service';

@ObjectType('Need', { description: 'The belt that a job, unit or grade asks for, and within how many days.' })
export class NeedType implements KeptNeed {
  @Field(() => ID, { description: 'The need.' })
  id: string;

  @Field(() => String, { description: 'The belt that is asked.' })
  belt: Belt;

  @Field(() => String, { nullable: true, description: 'Only of people with this job title.' })
  job: string | null;

  @Field(() => ID, { nullable: true, description: 'Only of people in this unit and under it.' })
  unitId: string | null;

  @Field(() => String, { nullable: true, description: 'The name of that unit.' })
  unitName: string | null;

  @Field(() => Int, { nullable: true, description: 'Only of people with this grade or a higher one.' })
  gradeAtLeast: number | null;

  @Field(() => Int, {
    description: 'Days after joining, moving, or the start of the need, whichever came last.',
  })
  withinDays: number;

  @Field(() => LocalDateValue, { description: 'From which day it asks.' })
  effectiveFrom: LocalDate;

  @Field(() => LocalDateValue, { nullable: true, description: 'The last day on which it asks.' })
  effectiveTo: LocalDate | null;
}

@InputType('AddNeedInput', {
  description: 'A need to write down; nothing but a belt and days asks it of everybody.',
})
export class AddNeedInput implements NeedWish {
  @Field(() => String, { description: 'The belt that is asked.' })
  @IsIn(BELTS)
  belt: Belt;

  @Field(() => String, { nullable: true, description: 'Only of people with this job title.' })
  @IsOptional()
  @MaxLength(200)
  job?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only of people in this unit and under it.' })
  unitId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Only of people with this grade or a higher one.' })
  gradeAtLeast?: number | null;

  @Field(() => Int, {
    description: 'Days after joining, moving, or the start of the need, whichever came last.',
  })
  withinDays: number;

  @Field(() => LocalDateValue, { description: 'From which day it asks.' })
  effectiveFrom: LocalDate;
}

@ObjectType('NeedPreview', { description: 'Whom a need would touch; nothing is written down.' })
export class NeedPreviewType implements NeedPreview {
  @Field(() => Int, { description: 'People of whom it asks the belt on its first day, or today.' })
  people: number;

  @Field(() => Int, { description: 'Those of them who do not hold the belt or a higher one.' })
  unmet: number;

  @Field(() => Int, { description: 'Those who become overdue at once, and are not overdue already.' })
  overdueAtOnce: number;

  @Field(() => LocalDateValue, {
    nullable: true,
    description: 'The earliest last day of those who do not hold it; null when everybody does.',
  })
  firstDueOn: LocalDate | null;
}

@ObjectType('MovedDate', { description: 'A day to meet a need that HR moved for one person.' })
export class MovedDateType {
  @Field(() => ID, { description: 'The decision.' })
  id: string;

  @Field(() => String, { description: 'The belt that is needed.' })
  belt: string;

  @Field(() => LocalDateValue, { description: 'The day on which it was decided.' })
  on: LocalDate;

  @Field(() => LocalDateValue, {
    nullable: true,
    description: 'The last day before; null when it is not known.',
  })
  dueBefore: LocalDate | null;

  @Field(() => LocalDateValue, { description: 'The new last day.' })
  dueOn: LocalDate;

  @Field(() => String, { description: 'Why.' })
  reason: string;

  @Field(() => String, { nullable: true, description: 'Who in HR decided it.' })
  by: string | null;
}
