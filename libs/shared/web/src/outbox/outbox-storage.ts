import type { FailureKind } from '@obi/kernel';
import { outboxOf } from './something-waits';
import type { Thing } from './waiting-words';

/** Something that waits to be sent, as the device keeps it. */
export interface Kept {
  /** Sorts by the time at which it was done. */
  readonly key: string;
  /** The document and what it is called with; by its name a newer version of the app knows it again. */
  readonly id: string;
  readonly name: string;
  readonly variables: unknown;
  readonly instead?: string | undefined;
  /** What a person calls it. */
  readonly thing?: Thing | undefined;
  /** Where it was done, in words, and at which address it is told in full. */
  readonly about?: string | undefined;
  readonly at?: string | undefined;
  /** Why the server would not take it, where nobody was there any more to be told. */
  readonly refused?: Refused | undefined;
}

/** A refusal as the device keeps it. */
export interface Refused {
  readonly kind: FailureKind | 'OFFLINE';
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

let counter = 0;

/** Keeps on the device what waits to be sent, for one person; each thing by itself, so that two tabs do not mix. */
export class OutboxStorage {
  private readonly prefix: string;

  constructor(personId: string) {
    this.prefix = outboxOf(personId);
  }

  /** Everything that waits, what was done first at the beginning. */
  all(): readonly Kept[] {
    return this.guarded([], (storage) =>
      Object.keys(storage)
        .filter((key) => this.holds(key))
        .sort()
        .flatMap((key) => read(storage.getItem(key))),
    );
  }

  holds(key: string | null): boolean {
    return !!key?.startsWith(this.prefix);
  }

  /** Keeps something, on the device unless it need not outlive the page. */
  add(entry: Omit<Kept, 'key'>, onDevice: boolean): Kept {
    counter += 1;
    const key = `${this.prefix}${Date.now()}-${String(counter).padStart(6, '0')}`;
    const kept = { ...entry, key };
    if (onDevice) this.put(kept);
    return kept;
  }

  put(entry: Kept): void {
    this.guarded(undefined, (storage) => storage.setItem(entry.key, JSON.stringify(entry)));
  }

  remove({ key }: Kept): void {
    this.guarded(undefined, (storage) => storage.removeItem(key));
  }

  /** A browser that keeps nothing still works: what waits lasts until the page is closed. */
  private guarded<Answer>(otherwise: Answer, work: (storage: Storage) => Answer): Answer {
    try {
      return work(localStorage);
    } catch {
      return otherwise;
    }
  }
}

function read(text: string | null): Kept[] {
  try {
    return text === null ? [] : [JSON.parse(text) as Kept];
  } catch {
    return [];
  }
}
