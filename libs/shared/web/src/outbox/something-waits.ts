/** Under these names the device keeps what waits to be sent for a person. */
export const outboxOf = (personId: string) => `obi.outbox.${personId}.`;

/** Whether an earlier visit left something, for whoever does not want to load what sends it. */
export function somethingWaitsFor(personId: string): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith(outboxOf(personId)));
  } catch {
    return false;
  }
}
