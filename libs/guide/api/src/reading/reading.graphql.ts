import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ChangeStep, ClauseChange } from '@obi/guide/rules';
import type { LocalDate } from '@obi/kernel';
import { LocalDateValue } from '@obi/shared/api';
import type { ComparedBlock, Piece } from './comparison';
import type { AskedCheck } from './readings';

export const ClauseChangeEnum = {
  wordingOnly: 'wording-only',
  acknowledgeAgain: 'acknowledge-again',
  certifyAgain: 'certify-again',
} as const satisfies Record<string, ClauseChange>;
registerEnumType(ClauseChangeEnum, {
  name: 'ClauseChange',
  description: 'What a changed clause asks of people who know the text before.',
  valuesMap: {
    wordingOnly: { description: 'Nothing: the rule is the same, its words are better.' },
    acknowledgeAgain: { description: 'To read and acknowledge the new text.' },
    certifyAgain: { description: 'To acknowledge it, and to renew what was earned on the old text.' },
  },
});

const WordsEnum = { same: 'same', added: 'added', removed: 'removed' } as const;
registerEnumType(WordsEnum, { name: 'WordsKind', description: 'Whether words stayed, came or went.' });

const BlockKindEnum = { ...WordsEnum, changed: 'changed' } as const;
registerEnumType(BlockKindEnum, {
  name: 'BlockKind',
  description: 'Whether a paragraph stayed, changed, came or went.',
});

const BlockFormEnum = { paragraph: 'paragraph', item: 'item' } as const;
registerEnumType(BlockFormEnum, { name: 'BlockForm', description: 'A paragraph, or an item of a list.' });

const ReadingKindEnum = { section: 'section', changes: 'changes' } as const;
registerEnumType(ReadingKindEnum, {
  name: 'ReadingKind',
  description: 'What is acknowledged in one go: a section read for the first time, or all that changed.',
});

@ObjectType('Words', { description: 'A run of words in a comparison.' })
export class WordsType implements Piece {
  @Field(() => WordsEnum, { description: 'Whether they stayed, came or went.' })
  kind: Piece['kind'];

  @Field(() => String, { description: 'The words, with the spaces that belong to them.' })
  text: string;
}

@ObjectType('ComparedBlock', { description: 'A paragraph or list item, compared with the text before.' })
export class ComparedBlockType implements ComparedBlock {
  @Field(() => BlockFormEnum, { description: 'How it is set.' })
  form: ComparedBlock['form'];

  @Field(() => BlockKindEnum, { description: 'Whether it stayed, changed, came or went.' })
  kind: ComparedBlock['kind'];

  @Field(() => [WordsType], { description: 'Its words in their order.' })
  pieces: readonly Piece[];
}

@ObjectType('ChangeStep', { description: 'One version that changed a clause.' })
export class ChangeStepType implements ChangeStep {
  @Field(() => String, { description: 'The version: 2.0.' })
  version: string;

  @Field(() => LocalDateValue, { description: 'The day from which it is in force.' })
  since: LocalDate;

  @Field(() => ClauseChangeEnum, { description: 'What it asked.' })
  kind: ClauseChange;

  @Field(() => String, { description: 'Why.' })
  reason: string;
}

@ObjectType('ClauseDifference', {
  description: 'What changed since the text that the person acknowledged, in one step.',
})
export class ClauseDifferenceType {
  @Field(() => ClauseChangeEnum, { description: 'The most that one of the changes asks.' })
  kind: ClauseChange;

  @Field(() => [ChangeStepType], { description: 'The versions that changed it, the oldest first.' })
  steps: readonly ChangeStep[];

  @Field(() => String, { nullable: true, description: 'The title before, when it changed.' })
  titleBefore: string | null;

  @Field(() => [ComparedBlockType], { description: 'The text, paragraph by paragraph and word by word.' })
  blocks: readonly ComparedBlock[];
}

@ObjectType('ClauseReading', { description: 'A clause as it stands for the viewer.' })
export class ClauseReadingType {
  @Field(() => ID, { description: 'The clause.' })
  key: string;

  @Field(() => Boolean, { description: 'Whether the viewer has to acknowledge it.' })
  isWaiting: boolean;

  @Field(() => LocalDateValue, { nullable: true, description: 'The last day to do so.' })
  by: LocalDate | null;

  @Field(() => String, {
    nullable: true,
    description: 'The version in which the viewer acknowledged it last.',
  })
  acknowledgedVersion: string | null;

  @Field(() => LocalDateValue, { nullable: true, description: 'When that was.' })
  acknowledgedOn: LocalDate | null;

  @Field(() => ClauseDifferenceType, {
    nullable: true,
    description: 'What changed since; null when nothing did.',
  })
  difference: ClauseDifferenceType | null;

  @Field(() => ChangeStepType, {
    nullable: true,
    description: 'The version that brought it, when it is younger than the guide and new to the viewer.',
  })
  introduced: ChangeStep | null;
}

@ObjectType('ReadingCheck', {
  description: 'One question about what was read; its answer is known to the server.',
})
export class ReadingCheckType implements AskedCheck {
  @Field(() => ID, { description: 'The clause that it is about.' })
  clause: string;

  @Field(() => String, { description: 'The question.' })
  question: string;

  @Field(() => [String], { description: 'The answers to choose from.' })
  options: readonly string[];
}

@ObjectType('WaitingReading', { description: 'What is read and acknowledged in one go.' })
export class WaitingReadingType {
  @Field(() => ReadingKindEnum, { description: 'A section for the first time, or all that changed.' })
  kind: 'section' | 'changes';

  @Field(() => ID, { nullable: true, description: 'The section; null for changes.' })
  section: string | null;

  @Field(() => [ID], { description: 'The clauses in their order.' })
  clauses: readonly string[];

  @Field(() => LocalDateValue, { description: 'The last day to acknowledge them.' })
  by: LocalDate;

  @Field(() => ReadingCheckType, { description: 'The question that goes with it.' })
  check: AskedCheck;
}

@ObjectType('GuideReading', { description: 'What the viewer knows of the guide, and what waits for them.' })
export class GuideReadingType {
  @Field(() => Int, { description: 'How many clauses wait.' })
  waiting: number;

  @Field(() => LocalDateValue, {
    nullable: true,
    description: 'The first day by which one has to be acknowledged.',
  })
  by: LocalDate | null;

  @Field(() => [ClauseReadingType], { description: 'Every clause of the version in force.' })
  clauses: readonly ClauseReadingType[];

  @Field(() => [WaitingReadingType], { description: 'What waits, in the order in which it is best read.' })
  readings: readonly WaitingReadingType[];
}

@ObjectType('ViewerWaiting', { description: 'What waits for the viewer.' })
export class ViewerWaitingType {
  @Field(() => Int, { description: 'Clauses of the guide to acknowledge.' })
  guide: number;
}
