import type { MatchedPair, MatchResult, Unmatched } from './result';

/** The answer as the matching contract writes it, ready for JSON. */
export interface MatchOutput {
  readonly schema: 'obi-match-output/1';
  readonly status: MatchResult['status'];
  readonly objectiveOrder: MatchResult['objectiveOrder'];
  readonly objective: MatchResult['objective'];
  readonly pairs: readonly MatchedPair[];
  readonly unmatched: readonly Unmatched[];
  readonly certificate: MatchResult['certificate'];
  readonly stability?: MatchResult['stability'];
  readonly today?: MatchResult['today'];
  readonly lockFaults?: readonly string[];
}

/** Writes a result in the form of the contract. */
export function toOutput(result: MatchResult): MatchOutput {
  const { lockFaults, ...rest } = result;
  return { schema: 'obi-match-output/1', ...rest, ...(lockFaults.length > 0 && { lockFaults }) };
}

/** What a command ends with: 0 solved to the optimum, 3 the locks cannot all hold. Invalid input is 2. */
export const exitStatusOf = (result: MatchResult): 0 | 3 => (result.status === 'optimal' ? 0 : 3);
