import type { LocalDate } from '@obi/kernel';

/** A version of the guide became the current one. */
export class VersionPublished {
  constructor(
    readonly versionId: string,
    readonly number: string,
    readonly publishedOn: LocalDate,
  ) {}
}

/** A person acknowledged clauses in the text that they were shown. */
export class ClausesAcknowledged {
  constructor(
    readonly personId: string,
    readonly on: LocalDate,
    readonly clauses: readonly { readonly key: string; readonly textHash: string }[],
  ) {}
}
