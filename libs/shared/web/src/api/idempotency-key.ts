/** A key that makes a repeated send count once: make it when the form opens, send it with every try. */
export function idempotencyKey(): string {
  return crypto.randomUUID();
}
