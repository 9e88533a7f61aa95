import type { PeopleRefusal } from '../refusals';
import { isConfirmed, leavesNeedConfirmation } from './guard';

/** How far an import has come. Only `applied` has changed anybody. */
export const IMPORT_STATES = ['uploaded', 'checking', 'checked', 'applying', 'applied', 'failed'] as const;

export type ImportState = (typeof IMPORT_STATES)[number];

/** From where an import may go on: a check may be repeated until the import is applied. */
const MAY_CHECK: readonly ImportState[] = ['uploaded', 'checked', 'failed'];

/** Whether something is at work on it, in this process or in another one. */
export function isRunning(state: ImportState): boolean {
  return state === 'checking' || state === 'applying';
}

/** Why this import may not be checked, or undefined when it may. */
export function refusalToCheckImport(state: ImportState): PeopleRefusal | undefined {
  return MAY_CHECK.includes(state) ? undefined : refusalInState(state);
}

/** What has to be known of a checked import before it is applied. */
export interface ApplyFacts {
  readonly state: ImportState;
  /** The people who came from earlier files and are here. */
  readonly peopleBefore: number;
  readonly leaves: number;
  /** Faulty rows that do not tell whose they are. */
  readonly rowsOfNobody: number;
  readonly confirmLeaves: number | null;
}

/** Why this import may not be applied, or undefined when it may. */
export function refusalToApplyImport(facts: ApplyFacts): PeopleRefusal | undefined {
  const { state, peopleBefore, leaves, rowsOfNobody, confirmLeaves } = facts;
  if (state !== 'checked') return refusalInState(state);
  if (!leavesNeedConfirmation(peopleBefore, leaves, rowsOfNobody)) return undefined;
  if (isConfirmed(confirmLeaves, leaves)) return undefined;
  return {
    code: 'PEOPLE_IMPORT_LEAVES_UNCONFIRMED',
    field: 'confirmLeaves',
    params: { leaves, peopleBefore },
  };
}

function refusalInState(state: ImportState): PeopleRefusal {
  if (state === 'applied') return { code: 'PEOPLE_IMPORT_ALREADY_APPLIED', kind: 'CONFLICT' };
  if (isRunning(state)) return { code: 'PEOPLE_IMPORT_RUNNING', kind: 'CONFLICT' };
  return { code: 'PEOPLE_IMPORT_NOT_CHECKED', kind: 'CONFLICT' };
}
