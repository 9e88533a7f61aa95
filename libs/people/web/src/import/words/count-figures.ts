import { counted, countInWords } from '@obi/shared/web';
import type { ImportCounts } from './import-words';

/** One figure of a check: how many, what they do, and what that means. */
export interface Figure {
  readonly count: string;
  readonly label: string;
  readonly note: string;
  /** The section further down that it is about; none when there is nothing in it. */
  readonly goes: string | null;
  readonly wrong: boolean;
}

/** What a file would change, in five figures that lead to the people behind them. */
export function figuresBefore(counts: ImportCounts): readonly Figure[] {
  const { changes, joins, leaves, rejoins, faulty } = counts;
  const known = counts.peopleBefore >= changes;
  const here = known ? `Of ${countInWords(counts.peopleBefore)} from earlier files` : '';
  return [
    figure(changes, said(changes, 'person changes', 'people change'), here, 'change'),
    figure(
      joins + rejoins,
      said(joins + rejoins, 'new person', 'new people'),
      newcomers(counts, 'comes', 'come'),
      joins > 0 ? 'join' : 'rejoin',
    ),
    figure(leaves, said(leaves, 'leaves', 'leave'), 'Access ends, records stay', 'leave'),
    {
      ...figure(counts.unchanged, said(counts.unchanged, 'stays the same', 'stay the same')),
      note: leftLongAgo(counts),
    },
    {
      ...figure(faulty, said(faulty, 'row has errors', 'rows have errors'), 'Skipped unless fixed', 'faulty'),
      wrong: faulty > 0,
    },
  ];
}

/** What a file has changed, in the same five figures. */
export function figuresAfter(counts: ImportCounts): readonly Figure[] {
  const { changes, joins, leaves, rejoins, faulty } = counts;
  return [
    figure(changes, said(changes, 'person changed', 'people changed')),
    figure(joins + rejoins, 'joined', newcomers(counts, 'came', 'came')),
    figure(leaves, 'left', 'Access ended, records stay'),
    { ...figure(counts.unchanged, 'stayed the same'), note: leftLongAgo(counts) },
    {
      ...figure(
        faulty,
        said(faulty, 'row was left out', 'rows were left out'),
        said(faulty, 'It had errors', 'They had errors'),
      ),
      wrong: faulty > 0,
    },
  ];
}

/** What so many people or rows do. */
function said(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}

function figure(count: number, label: string, note = '', place = ''): Figure {
  const some = count > 0;
  return {
    count: countInWords(count),
    label,
    note: some ? note : '',
    goes: some && place ? place : null,
    wrong: false,
  };
}

function newcomers({ rejoins }: ImportCounts, one: string, many: string): string {
  return rejoins > 0 ? `${counted(rejoins, `person ${one}`, `people ${many}`)} back` : 'Start at white belt';
}

function leftLongAgo({ past }: ImportCounts): string {
  return past > 0 ? `${countInWords(past)} more left long ago` : '';
}
