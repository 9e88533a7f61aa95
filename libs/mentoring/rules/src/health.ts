import type { FitAnswer } from './fit';
import type { Side } from './joining';
import { type HealthTerms, type PairFacts, PROGRESS, progressOf } from './progress';
import { type ShownCounts, type ShownGroups, shownGroups, type Subject } from './shown-groups';

export const FIT = ['good', 'deciding', 'notAFit'] as const;

export type Counted<Key extends string> = { readonly [key in Key]: number } & { readonly people: number };
export type ProgressCounts = Counted<(typeof PROGRESS)[number]>;
export type TimesCounts = Counted<'times'>;
export type FitCounts = Counted<(typeof FIT)[number]>;

/** Figures of a programme, or of one unit in it; null where they would tell of too few people. */
export interface HealthFigures {
  readonly progress: ProgressCounts | null;
  readonly calledOffByMentee: TimesCounts | null;
  readonly calledOffByMentor: TimesCounts | null;
  readonly fit: FitCounts | null;
}

export interface Health {
  readonly total: HealthFigures;
  readonly units: readonly { readonly unit: string; readonly figures: HealthFigures }[];
}

const subject = (pair: PairFacts, id: string, counts: readonly number[]): Subject => ({
  ...{ id, counts, group: pair.unit, since: pair.life.startedAt.toISOString() },
});

/** Who answered whether it fits, each once: their newest answer. All together: by unit nothing is told of it. */
function answers(pairs: readonly PairFacts[]): Subject[] {
  const newest = new Map<string, Subject>();
  for (const pair of [...pairs].sort((a, b) => a.life.startedAt.getTime() - b.life.startedAt.getTime())) {
    for (const [side, answer] of Object.entries(pair.fit) as [Side, FitAnswer][]) {
      const id = side === 'mentee' ? pair.menteeId : pair.mentorId;
      const counts = FIT.map((one) => (one === answer ? 1 : 0));
      const one = { ...subject(pair, id, counts), group: '' };
      newest.set(id, { ...one, since: newest.get(id)?.since ?? one.since });
    }
  }
  return [...newest.values()];
}

/** What all answered alike would be the answer of each of them. */
const notAlike = (shown: ShownCounts | null): ShownCounts | null =>
  shown?.counts.includes(shown.people) ? null : shown;

function named<Key extends string>(
  keys: readonly Key[],
  shown: ShownCounts | null | undefined,
): Counted<Key> | null {
  if (!shown) return null;
  const counts = Object.fromEntries(keys.map((key, at) => [key, shown.counts[at] ?? 0]));
  return { ...(counts as Record<Key, number>), people: shown.people };
}

/** How a programme goes, as HR may see it: about ten people at least, whatever is set beside whatever. */
export function healthOf(pairs: readonly PairFacts[], terms: HealthTerms): Health {
  const shown = (subjects: readonly Subject[]): ShownGroups => shownGroups(subjects, terms.limit);
  const progress = shown(
    pairs.map((pair) => {
      const counts = progressOf(pair, terms);
      return subject(
        pair,
        pair.menteeId,
        PROGRESS.map((key) => counts[key]),
      );
    }),
  );
  const byMentee = shown(pairs.map((pair) => subject(pair, pair.menteeId, [pair.calledOff.mentee])));
  const byMentor = shown(pairs.map((pair) => subject(pair, pair.mentorId, [pair.calledOff.mentor])));
  const fit = notAlike(shown(answers(pairs)).total);
  const figures = (
    of: (groups: ShownGroups) => ShownCounts | null | undefined,
    fitOfThem: ShownCounts | null,
  ): HealthFigures => ({
    progress: named(PROGRESS, of(progress)),
    calledOffByMentee: named(['times'], of(byMentee)),
    calledOffByMentor: named(['times'], of(byMentor)),
    fit: named(FIT, fitOfThem),
  });
  const units = [...new Set(pairs.map((pair) => pair.unit))].sort();
  return {
    total: figures(({ total }) => total, fit),
    units: units.map((unit) => ({ unit, figures: figures(({ groups }) => groups.get(unit), null) })),
  };
}
