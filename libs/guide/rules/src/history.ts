import type { LocalDate } from '@obi/kernel';
import { isMaterial, strongestOf } from './change';
import type { ClauseChange } from './guide-content';

/** One text of a clause, from the version that brought it. */
export interface ClauseText {
  readonly textHash: string;
  readonly version: string;
  readonly since: LocalDate;
  /** What the new text asks of people who know the one before; a first text asks to be acknowledged. */
  readonly asks: ClauseChange;
  readonly reason: string;
  /** The last day to certify again; null where no day was set. */
  readonly certifyBy: LocalDate | null;
}

/** A clause with every text that it ever had, in the order of publishing. */
export interface ClauseHistory {
  readonly clause: string;
  readonly texts: readonly ClauseText[];
  /** The day on which a version left it out; null while it is in force. */
  readonly withdrawnOn: LocalDate | null;
}

/** What a published text asked of people who knew the one before. */
export interface PublishedChange {
  readonly kind: ClauseChange;
  readonly reason: string;
  readonly certifyBy?: LocalDate | null;
}

/** A published version, as far as the history of its clauses needs it. */
export interface PublishedVersion {
  readonly number: string;
  readonly publishedOn: LocalDate;
  readonly clauses: readonly {
    readonly key: string;
    readonly textHash: string;
    readonly change: PublishedChange | null;
  }[];
}

/** What every clause said from which day on, out of all versions in the order of publishing. */
export function historiesOf(versions: readonly PublishedVersion[]): ClauseHistory[] {
  const texts = new Map<string, ClauseText[]>();
  const withdrawn = new Map<string, LocalDate>();
  for (const { number, publishedOn, clauses } of versions) {
    const present = new Set(clauses.map(({ key }) => key));
    for (const key of texts.keys()) {
      if (present.has(key)) withdrawn.delete(key);
      else if (!withdrawn.has(key)) withdrawn.set(key, publishedOn);
    }
    for (const { key, textHash, change } of clauses) {
      const known = texts.get(key) ?? [];
      texts.set(key, known);
      if (change === null && known.at(-1)?.textHash === textHash) continue;
      const { kind, reason, certifyBy = null } = change ?? { kind: 'acknowledge-again', reason: '' };
      known.push({ textHash, version: number, since: publishedOn, asks: kind, reason, certifyBy });
    }
  }
  return [...texts].map(([clause, known]) => ({
    clause,
    texts: known,
    withdrawnOn: withdrawn.get(clause) ?? null,
  }));
}

/** The most that the changes of a clause after a day ask; null when it did not change. Its first text changes nothing. */
export function askedAfter({ texts }: ClauseHistory, day: LocalDate): ClauseChange | null {
  return strongestOf(texts.slice(1).flatMap(({ since, asks }) => (since > day ? [asks] : [])));
}

/** The texts whose acknowledgement counts: the current one, and those from which it differs in wording only. */
export function acceptedTexts(history: ClauseHistory): ReadonlySet<string> {
  const last = history.texts.findLastIndex(({ asks }, at) => at === 0 || isMaterial(asks));
  return new Set(history.texts.slice(Math.max(last, 0)).map(({ textHash }) => textHash));
}
