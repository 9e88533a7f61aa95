import type { LocalDate } from '@obi/kernel';

/** How a change to a clause asks of people. The last two are *material*: they make a version major. */
export type ClauseChange = 'wording-only' | 'acknowledge-again' | 'certify-again';

/** What a new text asks, and why. */
export interface ContentChange {
  readonly kind: ClauseChange;
  readonly reason: string;
  /** Only where people certify again: the last day, after which belts that rest on the old text lapse. */
  readonly certifyBy?: LocalDate;
}

/** One clause as it is written down: plain paragraphs, separated by an empty line. */
export interface ClauseContent {
  /** Stable across versions, `section.clause`, for instance `conversation.own-mistakes`. */
  readonly key: string;
  readonly title: string;
  /** Paragraphs separated by one empty line. A paragraph that starts with `- ` is a list, one item a line. */
  readonly text: string;
  /** What changed since the version before, and why; absent when nothing changed. */
  readonly change?: ContentChange;
  /** One question that shows whether the clause was understood. */
  readonly check: {
    readonly question: string;
    readonly options: readonly string[];
    readonly correct: number;
  };
}

export interface SectionContent {
  readonly key: string;
  readonly title: string;
  readonly clauses: readonly ClauseContent[];
}

/** A whole version of the guide, as content files hold it. */
export interface GuideContent {
  readonly version: string;
  readonly note: string;
  readonly sections: readonly SectionContent[];
}
