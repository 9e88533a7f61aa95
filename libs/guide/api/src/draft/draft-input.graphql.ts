import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { ClauseChange, DraftChange, SavedClause } from '@obi/guide/rules';
import type { LocalDate } from '@obi/kernel';
import { LocalDateValue } from '@obi/shared/api';
import { ClauseChangeEnum } from '../reading/reading.graphql';

@InputType('DraftChangeInput', { description: 'What a changed clause asks, and why.' })
export class DraftChangeInput implements DraftChange {
  @Field(() => ClauseChangeEnum, { description: 'What it asks.' })
  kind: ClauseChange;

  @Field(() => String, { description: 'Why; may be empty until approval is asked for.' })
  reason: string;

  @Field(() => LocalDateValue, { nullable: true, description: 'The last day to certify again.' })
  certifyBy: LocalDate | null;
}

@InputType('DraftCheckInput', { description: 'The check question of a clause.' })
export class DraftCheckInput {
  @Field(() => String, { description: 'The question.' })
  question: string;

  @Field(() => [String], { description: 'The answers to choose from.' })
  options: string[];

  @Field(() => Int, { description: 'Which of them is right, counted from 0.' })
  correct: number;
}

@InputType('DraftClauseInput', { description: 'A clause as its author saves it.' })
export class DraftClauseInput implements SavedClause {
  @Field(() => ID, { description: 'The clause.' })
  key: string;

  @Field(() => Int, { description: 'The revision of the clause that the author had before them.' })
  revision: number;

  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => String, { description: 'Its text.' })
  text: string;

  @Field(() => DraftChangeInput, {
    nullable: true,
    description: 'What the change asks; null: not chosen yet.',
  })
  change: DraftChangeInput | null;

  @Field(() => DraftCheckInput, { description: 'Its check question.' })
  check: DraftCheckInput;
}
