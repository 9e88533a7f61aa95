/** A file that removes more than so many in a hundred people stops and asks. */
export const LEAVES_ALLOWED_PERCENT = 1;

/**
 * Whether a file may not be applied before somebody confirms how many people leave: when it removes more than
 * one in a hundred, and also when it has rows that cannot be told whose they are, because those people would
 * seem to have left.
 */
export function leavesNeedConfirmation(peopleBefore: number, leaves: number, rowsOfNobody = 0): boolean {
  if (leaves === 0) return false;
  return rowsOfNobody > 0 || leaves * 100 > peopleBefore * LEAVES_ALLOWED_PERCENT;
}

/** Whether the confirmation is for this file: the exact number of people who leave, not a general yes. */
export function isConfirmed(confirmLeaves: number | null | undefined, leaves: number): boolean {
  return confirmLeaves === leaves;
}
