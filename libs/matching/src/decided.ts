import { type Choices, FoundChoices, WrittenChoices } from './choices';
import { prospectsOf } from './crowd';
import { rowsFound, rowsListed } from './eligible-pairs';
import { solveLarge } from './large-market';
import { namedPairs, type NamedPair } from './locks';
import { frameOf, marketOf, type MarketFrame, type Rows } from './market';
import { defaultObjective, type Problem } from './problem';
import { tellStep, type OnProgress } from './progress';
import type { Roster } from './roster';
import { weightsOf } from './score';
import { type Shortage, shortageIn } from './shortage';
import { ShortLists } from './short-lists';
import { solve, type Solution, type Wanted } from './solution';
import { todayIn } from './today';

/** The solved market, and all choices that there were. */
export interface Solved extends Shortage {
  readonly choices: Choices;
  readonly solution: Solution;
}

/** Up to this many pairs are written down at once; where there may be more they are looked for as they are needed. */
export const WRITTEN_DOWN = 4_000_000;

/** Lists begin with so many of the best prospects of each mentee. */
export const LISTED = 32;

export interface Solving {
  readonly locked: readonly NamedPair[];
  readonly writtenDown: number;
  readonly listed: number;
  readonly tell?: OnProgress;
}

/** Decides a problem whose locks hold: over the pairs listed, or over all pairs that the rules allow. */
export function solved(problem: Problem, roster: Roster | undefined, solving: Solving): Solved {
  const frame = frameOf(problem, solving.locked);
  tellStep(solving.tell, 'eligible');
  if (!roster) return solvedAsWritten(problem, frame, rowsListed(problem, frame), solving);
  const prospects = prospectsOf(problem, roster, frame, namedPairs(problem, problem.forbidden));
  if (frame.menteeCount * frame.mentorCount <= solving.writtenDown) {
    return solvedAsWritten(problem, frame, rowsFound(prospects, frame), solving);
  }
  const large = { ...frame, prospects, lists: new ShortLists(frame), listed: solving.listed };
  const { market, solution } = solveLarge(large, wantedOf(problem, frame, solving));
  return {
    ...shortageIn(large, market, solution.mentorOf),
    solution,
    choices: new FoundChoices(roster, weightsOf(problem.weights), frame, prospects),
  };
}

function solvedAsWritten(problem: Problem, frame: MarketFrame, rows: Rows, solving: Solving): Solved {
  const market = marketOf(frame, rows);
  return {
    market,
    solution: solve(market, wantedOf(problem, frame, solving)),
    choices: new WrittenChoices(rows, frame),
  };
}

const wantedOf = (problem: Problem, frame: MarketFrame, { tell }: Solving): Wanted => ({
  objective: problem.objective ?? defaultObjective,
  today: todayIn(problem, frame),
  tell,
});
