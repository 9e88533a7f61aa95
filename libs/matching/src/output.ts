import type { Contention, MatchedPair, MatchResult, Unmatched } from './result';

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

/**
 * The same as text, part by part. Who competes for the same places has the same witness: where thousands do, all of it
 * in one text would be longer than a text can be.
 */
export function* outputText(result: MatchResult): Generator<string> {
  const { pairs, unmatched, ...rest } = toOutput(result);
  const witnesses = new Map<Contention, string>();
  const textOf = (witness: Contention): string => {
    const known = witnesses.get(witness) ?? JSON.stringify(witness);
    witnesses.set(witness, known);
    return known;
  };
  yield `${JSON.stringify(rest).slice(0, -1)},"pairs":${JSON.stringify(pairs)},"unmatched":[`;
  let before = '';
  for (const { witness, ...one } of unmatched) {
    const text = JSON.stringify(one);
    yield before + (witness ? `${text.slice(0, -1)},"witness":${textOf(witness)}}` : text);
    before = ',';
  }
  yield ']}\n';
}

/** What a command ends with: 0 solved to the optimum, 3 the locks cannot all hold. Invalid input is 2. */
export const exitStatusOf = (result: MatchResult): 0 | 3 => (result.status === 'optimal' ? 0 : 3);
