import { match, type MatchedPair, type Problem } from '@obi/matching';
import { problemOf, type ProgrammeTerms, shownScore } from '@obi/mentoring/rules';
import type { LoadedPool } from './pool';

/** A drafted pair. */
export interface Draft {
  readonly menteeId: string;
  readonly mentorId: string;
  readonly locked: boolean;
  readonly score: number;
}

/** What giving a mentor to a mentee would mean, for the two and for whoever had that place. */
export interface SwapPlan {
  readonly pair: MatchedPair;
  readonly score: number;
  /** Who would lose this mentor, and whom they would get instead: the best who is free, or nobody. */
  readonly moved: {
    readonly from: Draft;
    readonly pair: MatchedPair | null;
    readonly score: number | null;
  } | null;
  /** By how much the points of all pairs together change. */
  readonly points: number;
}

const OFFERED = 3;
/** So many of the best are looked at; mentors whose places are all locked are passed over. */
const LOOKED_AT = 8;

const shown = (pair: MatchedPair): number => shownScore(Math.max(1, pair.score));

/** Finds who else would do for a mentee, and what each would cost others. Drafts move; what was sent does not. */
export class SwapPlanner {
  private readonly problem: Problem;
  private readonly held = new Map<string, Draft[]>();

  constructor(
    terms: ProgrammeTerms,
    private readonly pool: LoadedPool,
    private readonly drafts: readonly Draft[],
  ) {
    this.problem = problemOf(terms, pool);
    for (const draft of drafts) {
      const known = this.held.get(draft.mentorId);
      if (known) known.push(draft);
      else this.held.set(draft.mentorId, [draft]);
    }
  }

  /** The best mentors besides the one that the mentee has, with what each would cost. */
  best(menteeId: string): SwapPlan[] {
    const passed = new Set([this.draftOf(menteeId)?.mentorId ?? '']);
    const plans: SwapPlan[] = [];
    for (let turn = 0; turn < LOOKED_AT && plans.length < OFFERED; turn++) {
      const pair = this.bestFor(menteeId, (id) => !passed.has(id));
      if (!pair) break;
      passed.add(pair.mentor);
      const plan = this.planOf(pair);
      if (plan) plans.push(plan);
    }
    return plans;
  }

  /** What giving just this mentor would cost; undefined when it cannot be. */
  of(menteeId: string, mentorId: string): SwapPlan | undefined {
    if (this.draftOf(menteeId)?.mentorId === mentorId) return undefined;
    const pair = this.bestFor(menteeId, (id) => id === mentorId);
    return pair && this.planOf(pair);
  }

  private planOf(pair: MatchedPair): SwapPlan | undefined {
    const score = shown(pair);
    const gain = score - (this.draftOf(pair.mentee)?.score ?? 0);
    if (this.room(pair.mentor) > 0) return { pair, score, moved: null, points: gain };
    const former = this.draftOf(pair.mentee)?.mentorId;
    const moves = (this.held.get(pair.mentor) ?? [])
      .filter((draft) => !draft.locked && draft.menteeId !== pair.mentee)
      .map((from) => {
        const next = this.bestFor(
          from.menteeId,
          (id) => id !== pair.mentor && (id === former || this.room(id) > 0),
        );
        return { from, pair: next ?? null, score: next ? shown(next) : null };
      })
      .sort((a, b) => lossOf(a) - lossOf(b));
    const moved = moves[0];
    if (!moved) return undefined;
    return { pair, score, moved, points: gain + (moved.score ?? 0) - moved.from.score };
  }

  private draftOf(menteeId: string): Draft | undefined {
    return this.drafts.find((draft) => draft.menteeId === menteeId);
  }

  /** Places of a mentor that no draft takes. */
  private room(mentorId: string): number {
    const places = this.pool.mentors.find((one) => one.personId === mentorId)?.capacity ?? 0;
    return places - (this.held.get(mentorId)?.length ?? 0);
  }

  /** The best of some mentors for one mentee alone, by the rules and weights of the programme. */
  private bestFor(menteeId: string, may: (mentorId: string) => boolean): MatchedPair | undefined {
    const mentees = this.problem.mentees.filter(({ id }) => id === menteeId);
    const mentors = this.problem.mentors.filter(({ id }) => may(id));
    if (mentees.length === 0 || mentors.length === 0) return undefined;
    const forbidden = this.pool.forbidden.filter(([mentee, mentor]) => mentee === menteeId && may(mentor));
    return match({ ...this.problem, mentees, mentors, locked: [], forbidden }).pairs[0];
  }
}

/** Losing a mentor weighs more than any points. */
const lossOf = ({ from, score }: { from: Draft; score: number | null }): number =>
  score === null ? 1_000 + from.score : from.score - score;
