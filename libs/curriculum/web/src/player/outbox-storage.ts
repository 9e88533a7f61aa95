/** Something that waits to be sent, as the device keeps it. */
export interface Kept {
  /** Sorts by the time at which it was done. */
  readonly key: string;
  /** The document and what it is called with. */
  readonly id: string;
  readonly name: string;
  readonly variables: unknown;
  readonly instead?: string | undefined;
}

let counter = 0;

/** Keeps on the device what waits to be sent, for one person; each thing by itself, so that two tabs do not mix. */
export class OutboxStorage {
  private readonly prefix: string;

  constructor(personId: string) {
    this.prefix = `obi.outbox.${personId}.`;
  }

  /** Everything that waits, what was done first at the beginning. */
  all(): readonly Kept[] {
    return this.guarded([], (storage) =>
      Object.keys(storage)
        .filter((key) => key.startsWith(this.prefix))
        .sort()
        .flatMap((key) => read(storage.getItem(key))),
    );
  }

  /** Keeps something, on the device unless it need not outlive the page. */
  add(entry: Omit<Kept, 'key'>, onDevice: boolean): Kept {
    counter += 1;
    const key = `${this.prefix}${Date.now()}-${String(counter).padStart(6, '0')}`;
    const kept = { ...entry, key };
    if (onDevice) this.guarded(undefined, (storage) => storage.setItem(key, JSON.stringify(kept)));
    return kept;
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
