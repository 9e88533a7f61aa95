import type { BeltEvent } from '@obi/belts/rules';
import type { LocalDate } from '@obi/kernel';

/** How the database keeps an event: what all have in common as columns, the rest as JSON. */
export interface StoredEvent {
  readonly id: string;
  readonly on: LocalDate;
  readonly kind: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** One event that is to be written down; `key` makes it the same fact however often it is told. */
export interface NewEvent {
  readonly personId: string;
  readonly on: LocalDate;
  readonly kind: string;
  readonly key: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** The events of the rules in a stored one: acknowledgements given together are kept together. */
export function eventsOf(stored: StoredEvent): BeltEvent[] {
  const { id, on, kind, detail } = stored;
  if (kind !== 'clauses-acknowledged') return [{ id, on, kind, ...detail } as unknown as BeltEvent];
  const clauses = detail['clauses'] as readonly { key: string; textHash: string }[];
  const guideVersion = detail['guideVersion'] as string | undefined;
  return clauses.map(({ key, textHash }) => ({
    id: `${id}:${key}`,
    on,
    kind: 'clause-acknowledged',
    clause: key,
    textHash,
    ...(guideVersion && { guideVersion }),
  }));
}
