import type { ChangeStep, Difference } from '@obi/guide/rules';
import type { GuideInForce } from '../version/guide-in-force';
import { compareTexts } from './comparison';
import type { ClauseDifferenceType, GuideReadingType } from './reading.graphql';
import type { GuideReading } from './readings';

/** A person's reading as it is shown: with the words that changed. */
export function shownReading({ guide, clauses, waiting, by, readings }: GuideReading): GuideReadingType {
  return {
    waiting,
    by,
    clauses: clauses.map(({ key, isWaiting, by: until, last, standing }) => ({
      key,
      isWaiting,
      by: until,
      acknowledgedVersion: last?.version ?? null,
      acknowledgedOn: last?.on ?? null,
      difference: standing.difference && shownDifference(standing.difference, guide),
      introduced: standing.known ? null : introductionOf(key, guide),
    })),
    readings: readings.map(({ kind, section, clauses: read, by: until, check }) => ({
      kind,
      section,
      clauses: read.map(({ key }) => key),
      by: until,
      check,
    })),
  };
}

/** The version that brought a clause; a clause that the first version had was brought by none. */
function introductionOf(key: string, guide: GuideInForce): ChangeStep | null {
  const first = guide.histories.get(key)?.texts[0];
  if (!first || first.reason === '') return null;
  return { version: first.version, since: first.since, kind: first.asks, reason: first.reason };
}

/** What changed in a clause as it is shown: paragraph by paragraph and word by word. */
export function shownDifference(
  { from, to, kind, steps }: Difference,
  guide: GuideInForce,
): ClauseDifferenceType {
  const before = guide.texts.get(from) ?? { title: '', text: '' };
  const now = guide.texts.get(to) ?? before;
  return {
    kind,
    steps,
    titleBefore: before.title === now.title ? null : before.title,
    blocks: compareTexts(before.text, now.text),
  };
}
