import { type MatchedPair, type Problem, Ranking } from '@obi/matching';
import { shownScore, type Waiting } from '@obi/mentoring/rules';
import type { Draft } from './drafts';

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

/** What swaps of a programme are told from. */
export interface SwapsAsked {
  readonly problem: Problem;
  readonly drafts: readonly Draft[];
  readonly waiting: Waiting;
}

/** Finds who else would do for a mentee, and what each would cost others. Drafts move; what was sent does not. */
export class SwapPlanner {
  private readonly ranking: Ranking;
  private readonly waiting: Waiting;
  private readonly draftOf: ReadonlyMap<string, Draft>;
  private readonly held: ReadonlyMap<string, readonly Draft[]>;
  /** Places of each mentor that no draft takes. */
  private readonly room: ReadonlyMap<string, number>;

  constructor({ problem, drafts, waiting }: SwapsAsked) {
    this.waiting = waiting;
    this.ranking = new Ranking(problem);
    this.draftOf = new Map(drafts.map((draft) => [draft.mentee, draft]));
    const held = Map.groupBy(drafts, ({ mentor }) => mentor);
    this.held = held;
    this.room = new Map(
      problem.mentors.map(({ id, capacity = 1 }) => [id, capacity - (held.get(id)?.length ?? 0)]),
    );
  }

  /** The best mentors besides the one that the mentee has, with what each would cost. */
  best(menteeId: string): SwapPlan[] {
    const current = this.draftOf.get(menteeId)?.mentor;
    const others = this.ranking.mentorsFor(menteeId).filter(({ mentor }) => mentor !== current);
    return others
      .slice(0, LOOKED_AT)
      .flatMap((pair) => this.planOf(pair) ?? [])
      .slice(0, OFFERED);
  }

  /** What giving just this mentor would cost; undefined when it cannot be. */
  of(menteeId: string, mentorId: string): SwapPlan | undefined {
    if (this.draftOf.get(menteeId)?.mentor === mentorId) return undefined;
    const pair = this.ranking.mentorsFor(menteeId).find(({ mentor }) => mentor === mentorId);
    return pair && this.planOf(pair);
  }

  private planOf(pair: MatchedPair): SwapPlan | undefined {
    const score = this.shown(pair);
    const draft = this.draftOf.get(pair.mentee);
    const gain = score - (draft?.score ?? 0);
    if (this.hasRoom(pair.mentor)) return { pair, score, moved: null, points: gain };
    const moves = (this.held.get(pair.mentor) ?? [])
      .filter((draft) => !draft.locked && draft.mentee !== pair.mentee)
      .map((from) => {
        const next = this.ranking
          .mentorsFor(from.mentee)
          .find(({ mentor }) => mentor !== pair.mentor && (mentor === draft?.mentor || this.hasRoom(mentor)));
        return { from, pair: next ?? null, score: next ? this.shown(next) : null };
      })
      .sort((a, b) => lossOf(a) - lossOf(b));
    const moved = moves[0];
    if (!moved) return undefined;
    return { pair, score, moved, points: gain + (moved.score ?? 0) - moved.from.score };
  }

  private shown(pair: MatchedPair): number {
    return shownScore(pair, this.waiting);
  }

  private hasRoom(mentorId: string): boolean {
    return (this.room.get(mentorId) ?? 0) > 0;
  }
}

/** Losing a mentor weighs more than any points. */
const lossOf = ({ from, score }: { from: Draft; score: number | null }): number =>
  score === null ? 1_000 + from.score : from.score - score;
