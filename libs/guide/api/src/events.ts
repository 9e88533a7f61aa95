import type { ClauseChange } from '@obi/guide/rules';
import type { LocalDate } from '@obi/kernel';

/** What a version asks about one clause. */
export interface ChangedClause {
  readonly clause: string;
  readonly kind: ClauseChange;
  readonly reason: string;
  readonly certifyBy: LocalDate | null;
}

/** A version of the guide became the current one. */
export class VersionPublished {
  constructor(
    readonly versionId: string,
    readonly number: string,
    readonly publishedOn: LocalDate,
    /** The clauses whose text changed; empty for the first version. */
    readonly changes: readonly ChangedClause[] = [],
  ) {}
}

/** A person acknowledged clauses in the text that they were shown. */
export class ClausesAcknowledged {
  constructor(
    readonly personId: string,
    readonly on: LocalDate,
    readonly clauses: readonly { readonly key: string; readonly textHash: string }[],
    /** The number of the version that was shown. */
    readonly guideVersion: string,
  ) {}
}
