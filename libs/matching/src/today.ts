import { ranksOf } from './id-order';
import { namedPairs } from './locks';
import type { Market, MarketFrame } from './market';
import type { Problem } from './problem';

/** Who is with whom today, by place in the market, and what keeping a pair is worth in points. */
export interface Today {
  /** Mentee → mentor, or -1. */
  readonly mentorOf: Int32Array;
  readonly bonus: number;
}

/** Today's pairs of a problem; of people who no longer take part there is none. */
export function todayIn(problem: Problem, { menteeAt, mentorAt }: MarketFrame): Today | undefined {
  if (!problem.today) return undefined;
  const menteeRank = ranksOf(menteeAt);
  const mentorRank = ranksOf(mentorAt);
  const mentorOf = new Int32Array(menteeAt.length).fill(-1);
  for (const { mentee, mentor } of namedPairs(problem, problem.today.pairs)) {
    mentorOf[menteeRank[mentee]] = mentorRank[mentor];
  }
  return { mentorOf, bonus: problem.today.bonus ?? 0 };
}

/** The market as totals see it: without pairs below the floor, and with the bonus on pairs that exist today. */
export function valuedMarket(market: Market, atLeast: number, { mentorOf, bonus }: Today): Market {
  const start = new Int32Array(market.menteeCount + 1);
  const mentor = new Int32Array(market.mentor.length);
  const score = new Int32Array(market.mentor.length);
  let size = 0;
  for (let i = 0; i < market.menteeCount; i++) {
    for (let at = market.start[i]; at < market.start[i + 1]; at++) {
      if (market.score[at] < atLeast) continue;
      mentor[size] = market.mentor[at];
      score[size++] = market.score[at] + (market.mentor[at] === mentorOf[i] ? bonus : 0);
    }
    start[i + 1] = size;
  }
  return { ...market, start, mentor: mentor.subarray(0, size), score: score.subarray(0, size) };
}
