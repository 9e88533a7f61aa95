import type { Belt, LocalDate } from '@obi/kernel';

/** What a new text of a clause asks of the people who know the old one. */
export type TextChange = 'wording-only' | 'acknowledge-again' | 'certify-again';

/** One text of a clause, from the day its version was published. */
export interface ClauseText {
  readonly textHash: string;
  /** The version of the guide that brought it; absent where only its day is known. */
  readonly version?: string;
  readonly since: LocalDate;
  readonly asks: TextChange;
  /** The last day to certify again before belts that rest on the clause lapse; absent: they wait, due. */
  readonly certifyBy?: LocalDate | null;
}

/** A clause with every text that it ever had, in the order of publishing. */
export interface ClauseHistory {
  readonly clause: string;
  readonly texts: readonly ClauseText[];
  readonly withdrawnOn?: LocalDate | null;
}

/** A module with every version that was ever published, in the order of publishing. */
export interface ModuleHistory {
  readonly module: string;
  readonly belt: Belt;
  readonly versions: readonly {
    readonly version: number;
    readonly since: LocalDate;
    /** The clauses that this version teaches. */
    readonly clauses: readonly string[];
  }[];
  readonly retiredOn?: LocalDate | null;
}

/** What the company asked people to know, and since when: the guide and the modules, with their days. */
export interface Curriculum {
  readonly guideVersions: readonly { readonly version: string; readonly since: LocalDate }[];
  readonly clauses: readonly ClauseHistory[];
  readonly modules: readonly ModuleHistory[];
}

/** A material change that asks something again. */
export interface AskedAgain {
  readonly since: LocalDate;
  /** The place of its version among those of the guide; null where only the day is known. */
  readonly edition: number | null;
  readonly by: LocalDate | null;
}

export interface ClauseOnDay {
  /** The texts whose acknowledgement counts: the current one and those that differ from it in wording only. */
  readonly accepted: ReadonlySet<string>;
  /** Every material text so far, oldest first. */
  readonly asked: readonly AskedAgain[];
  /** The last of them: since then the accepted texts are the ones. */
  readonly material: AskedAgain;
}

export interface ModuleOnDay {
  readonly belt: Belt;
  /** Changes that made completions stale, by the version that was completed. */
  readonly staleBy: ReadonlyMap<number, readonly AskedAgain[]>;
}

/** The curriculum as it was on one day, ready to be held against many people. */
export interface CurriculumOnDay {
  readonly guideVersion: string | null;
  /** The versions of the guide, counted in the order of publishing. */
  readonly editions: ReadonlyMap<string, number>;
  readonly clauses: ReadonlyMap<string, ClauseOnDay>;
  readonly modules: ReadonlyMap<string, ModuleOnDay>;
  readonly modulesOf: ReadonlyMap<Belt, readonly string[]>;
  /** The last material change of a text; null when none did. */
  readonly lastAsked: AskedAgain | null;
}
