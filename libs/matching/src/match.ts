import { certificateOf } from './certificate';
import { LISTED, solved, WRITTEN_DOWN } from './decided';
import { decisionOf, type Decision, type Envy, envyIn } from './decision';
import { MostToGain } from './most-to-gain';
import { stableIn } from './stable';
import { lockFaults, namedPairs } from './locks';
import { capacityOf, defaultObjective, type Problem } from './problem';
import { tellStep, type OnProgress } from './progress';
import type { MatchedPair, MatchResult, Stability } from './result';
import { rosterOf } from './roster';
import { explainedUnmatched } from './why-nobody';
import { explainedPairs } from './why-pair';

/** The answer when locked pairs contradict one another: nothing is proposed, and each contradiction has a sentence. */
function impossible(problem: Problem, faults: readonly string[]): MatchResult {
  const zeros = (count: number) => new Array<number>(count).fill(0);
  return {
    status: 'infeasible-locks',
    objectiveOrder: problem.objective ?? defaultObjective,
    objective: { cardinality: 0, score: 0 },
    pairs: [],
    unmatched: [],
    certificate: {
      coverMentee: zeros(problem.mentees.length),
      coverMentor: zeros(problem.mentors.length),
      dualMentee: zeros(problem.mentees.length),
      dualMentor: zeros(problem.mentors.length),
      dualScale: 1,
    },
    lockFaults: faults,
  };
}

function objectiveOf({ mentorOf, scoreOf, solution }: Decision): MatchResult['objective'] {
  const cardinality = mentorOf.reduce((count, mentor) => (mentor >= 0 ? count + 1 : count), 0);
  const score = scoreOf.reduce((sum, points) => sum + points, 0);
  return solution.floor ? { cardinality, floor: solution.floor.score, score } : { cardinality, score };
}

/** Stability is only told where every eligible mentor offers a place: a mentor without one cannot prefer anybody. */
function stabilityOf(
  decision: Decision,
  { blocking }: Envy,
  rather: MostToGain | undefined,
): Pick<MatchResult, 'stability'> {
  const { problem, choices } = decision;
  const placeless = Uint8Array.from(problem.mentors, (mentor) => (capacityOf(mentor) === 0 ? 1 : 0));
  if (placeless.includes(1)) {
    let isChoice = false;
    for (let mentee = 0; mentee < problem.mentees.length && !isChoice; mentee++) {
      choices.forEach(mentee, 0, (mentor) => (isChoice ||= placeless[mentor] === 1));
    }
    if (isChoice) return {};
  }
  return { stability: { blockingPairs: blocking, ...(rather && priceOf(decision, rather)) } };
}

/** Who would rather have each other, and what an answer comes to in which nobody would. */
function priceOf(decision: Decision, rather: MostToGain): Omit<Stability, 'blockingPairs'> {
  const { mentees, mentors } = decision.problem;
  const pairOf = <More extends { mentee: number; mentor: number }>({ mentee, mentor, ...more }: More) => {
    return { mentee: mentees[mentee].id, mentor: mentors[mentor].id, ...more };
  };
  const stable = stableIn(decision);
  return {
    wouldRather: rather.first().map(pairOf),
    stableCardinality: stable.length,
    stableScore: stable.reduce((sum, { score }) => sum + score, 0),
    stablePairs: stable.map(pairOf).sort((one, other) => (one.mentee < other.mentee ? -1 : 1)),
  };
}

/** Marks which pairs exist today. */
function markedKept({ today }: Problem, pairs: readonly MatchedPair[]): readonly MatchedPair[] {
  if (!today) return pairs;
  const held = new Map(today.pairs);
  return pairs.map((pair) => ({ ...pair, kept: held.get(pair.mentee) === pair.mentor }));
}

/** How many of today's pairs are kept, of those whose people both still take part. */
function todayOf(problem: Problem, pairs: readonly MatchedPair[]): Pick<MatchResult, 'today'> {
  if (!problem.today) return {};
  const kept = pairs.filter((pair) => pair.kept).length;
  return { today: { kept, of: namedPairs(problem, problem.today.pairs).length } };
}

/** How to pair, beyond the problem itself. */
export interface MatchOptions {
  /** Told again and again how far the work is. */
  readonly onProgress?: OnProgress;
  /** Where the rules say who may meet whom: up to how many pairs may be held in memory at once. */
  readonly writtenDown?: number;
  /** Above that: how many prospects of each mentee are looked at first. Speed depends on it, the answer does not. */
  readonly listed?: number;
  /** How many of those who would rather have each other are named; then the price of a stable answer is told too. */
  readonly wouldRather?: number;
}

/**
 * Pairs mentees with mentors: the most mentees served; among those ways the highest worst score; among those the
 * highest total. Locked pairs are kept as they are. The answer is exact, explains every pair and every "nobody", and
 * carries its proof. The order of rows changes nothing: ties go by a hash of the ids.
 */
export function match(problem: Problem, options: MatchOptions = {}): MatchResult {
  const { onProgress, writtenDown = WRITTEN_DOWN, listed = LISTED } = options;
  const locked = namedPairs(problem, problem.locked);
  const faults = lockFaults(problem, locked);
  if (faults.length > 0) return impossible(problem, faults);
  const roster = problem.pairs ? undefined : rosterOf(problem);
  const answer = solved(problem, roster, {
    locked,
    writtenDown,
    listed,
    tell: onProgress,
  });
  tellStep(onProgress, 'reasons');
  const decision = decisionOf(problem, roster, answer, locked);
  const rather =
    options.wouldRather === undefined ? undefined : new MostToGain(decision, options.wouldRather);
  const envy = envyIn(decision, rather?.offer);
  const pairs = markedKept(problem, explainedPairs(decision, envy));
  const result: MatchResult = {
    status: 'optimal',
    objectiveOrder: problem.objective ?? defaultObjective,
    objective: objectiveOf(decision),
    pairs,
    unmatched: explainedUnmatched(decision),
    certificate: certificateOf(answer.market, answer.solution),
    ...stabilityOf(decision, envy, rather),
    ...todayOf(problem, pairs),
    lockFaults: [],
  };
  tellStep(onProgress, 'reasons', 1);
  return result;
}
