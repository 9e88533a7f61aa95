import type { LocalDate } from '@obi/kernel';
import type { ClauseHistory, GuideContent, PublishedVersion } from '@obi/guide/rules';

/** A clause of a published version. */
export interface Clause {
  readonly key: string;
  readonly section: string;
  readonly number: string;
  readonly title: string;
  readonly text: string;
  readonly textHash: string;
}

export interface Section {
  readonly key: string;
  readonly number: number;
  readonly title: string;
  readonly clauses: readonly Clause[];
}

/** The check question of a clause with its answer, which stays on the server. */
export interface Check {
  readonly question: string;
  readonly options: readonly string[];
  readonly correct: number;
}

/** A version as the list of versions tells it. */
export interface Edition {
  readonly number: string;
  readonly publishedOn: LocalDate;
  readonly note: string;
  /** Null for the guide that comes with Obi. */
  readonly author: string | null;
  readonly approver: string | null;
  readonly contentHash: string;
}

/** The version in force with all that is the same for everybody: it never changes and may be kept in memory. */
export interface GuideInForce extends Edition {
  readonly versionId: string;
  readonly sections: readonly Section[];
  readonly clauses: ReadonlyMap<string, Clause>;
  readonly checks: ReadonlyMap<string, Check>;
  /** Of every clause that there ever was. */
  readonly histories: ReadonlyMap<string, ClauseHistory>;
  /** Every text that there ever was, by its hash. */
  readonly texts: ReadonlyMap<string, { readonly title: string; readonly text: string }>;
  /** All versions, the newest first. */
  readonly editions: readonly Edition[];
  /** All versions with what their clauses asked, the oldest first. */
  readonly published: readonly PublishedVersion[];
  /** The content as it was published, to compare the next version with. */
  readonly content: GuideContent;
}
