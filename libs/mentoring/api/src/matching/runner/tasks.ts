import {
  allEligible,
  type Contention,
  contentionOf,
  type ListedPairs,
  match,
  mostServable,
  type MatchedPair,
  type MatchOptions,
  type MatchResult,
  type OnProgress,
  type Problem,
  proofFaults,
  type Proven,
  Ranking,
  type Unmatched,
} from '@obi/matching';
import { type SwapPlan, SwapPlanner, type SwapsAsked } from '../swap-plan';

/** Who would do for one mentee, or why nobody would. */
export interface NextBestFound {
  readonly pair?: MatchedPair;
  readonly without?: Unmatched;
}

/** Everything that is asked of matching: it is done in threads, never in the one that answers everybody. */
export const tasks = {
  /** The best pairs with their proof. */
  match: (asked: { problem: Problem; options: MatchOptions }, onProgress: OnProgress): MatchResult =>
    match(asked.problem, { ...asked.options, onProgress }),

  /** What is wrong with an answer by its certificate alone; nothing when it is proven. */
  prove: (asked: { problem: Problem; answer: Proven }): string[] => proofFaults(asked.problem, asked.answer),

  /** Who competed for too few places, told from the pairs of an answer. */
  contention: (asked: { problem: Problem; pairs: MatchResult['pairs'] }): Contention | undefined =>
    contentionOf(asked.problem, asked.pairs),

  /** All pairs that may be, with their scores; undefined when there are more than so many. */
  eligible: (asked: { problem: Problem; most: number }): ListedPairs | undefined =>
    allEligible(asked.problem, asked.most),

  /** How many mentees the places could serve. */
  servable: (asked: { problem: Problem }): number => mostServable(asked.problem),

  /** The best mentor of one mentee among those who have a place, or why there is none; nobody else is in the problem. */
  nextBest({ problem, menteeId }: { problem: Problem; menteeId: string }): NextBestFound {
    const [pair] = new Ranking(problem).mentorsFor(menteeId);
    return pair ? { pair } : { without: match(problem).unmatched.find(({ mentee }) => mentee === menteeId) };
  },

  /** Who else would do for a mentee and what each would cost others: the best few, or what one mentor would. */
  swaps(asked: SwapsAsked & { menteeId: string; mentorId?: string }): SwapPlan[] {
    const planner = new SwapPlanner(asked);
    if (asked.mentorId === undefined) return planner.best(asked.menteeId);
    const plan = planner.of(asked.menteeId, asked.mentorId);
    return plan ? [plan] : [];
  },
};

export type Tasks = typeof tasks;
export type TaskName = keyof Tasks;
export type Asked<Name extends TaskName> = Parameters<Tasks[Name]>[0];
export type Answer<Name extends TaskName> = ReturnType<Tasks[Name]>;
