import { createHash } from 'node:crypto';

/**
 * The text of an entry over which the chain is built, as PostgreSQL writes it. The time is written in UTC, so that
 * the text does not depend on the session that reads it.
 */
export const CHAIN_TEXT = `jsonb_build_array(e.id, e.at at time zone 'UTC', e.actor_id, e.operation,
  e.subject_type, e.subject_id, e.detail)::text`;

/** The hash over nothing, before the first entry. */
export const FIRST_HASH = Buffer.alloc(32);

/** The next link of the chain. */
export function linkOf(previous: Buffer, text: string): Buffer {
  return createHash('sha256').update(previous).update(text, 'utf8').digest();
}
