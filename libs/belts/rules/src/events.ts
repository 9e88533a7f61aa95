import type { Belt, LocalDate } from '@obi/kernel';
import type { PairRole } from './rule-set';

/**
 * What is written down once about a person and never changed.
 * `on` is the day on which it was written down: nothing is back-dated, so a past day's answer stays.
 */
interface Fact {
  readonly id: string;
  readonly on: LocalDate;
}

export interface ModuleCompleted extends Fact {
  readonly kind: 'module-completed';
  readonly module: string;
  readonly version: number;
  /** The version of the guide that its quiz was taken on; absent where only the day is known. */
  readonly guideVersion?: string | null;
}

export interface ClauseAcknowledged extends Fact {
  readonly kind: 'clause-acknowledged';
  readonly clause: string;
  /** The hash of the text that was shown. */
  readonly textHash: string;
  /** The version of the guide that was shown. */
  readonly guideVersion?: string | null;
}

/** One assessor passed one piece of work; each assessor's mark is an event of its own. */
export interface AssessmentPassed extends Fact {
  readonly kind: 'assessment-passed';
  readonly assessment: string;
  readonly work: string;
  readonly assessor: string;
}

export interface SessionConfirmed extends Fact {
  readonly kind: 'session-confirmed';
  readonly session: string;
  readonly role: PairRole;
}

export interface Taught extends Fact {
  readonly kind: 'taught';
  /** The person who was taught. */
  readonly person: string;
}

/** A short renewal of one belt, drawn from what the person got wrong, was passed. */
export interface RefresherPassed extends Fact {
  readonly kind: 'refresher-passed';
  readonly belt: Belt;
}

/** A belt was earned. `cycle` counts the awards of this belt to this person: 1 the first time. */
export interface Awarded extends Fact {
  readonly kind: 'awarded';
  readonly belt: Belt;
  readonly cycle: number;
  /** The version of the rule set under which it was earned; it decides how long the award counts. */
  readonly ruleSet: number;
  /** The version of the guide in force when it was earned. */
  readonly guideVersion: string | null;
  /** The ids of the events that it rests on. */
  readonly evidence?: readonly string[];
}

/** A belt earned before the company came to Obi, recognised by HR with a reason. It counts from its own day. */
export interface Recognised extends Fact {
  readonly kind: 'recognised';
  readonly belt: Belt;
  readonly cycle: number;
  readonly earnedOn: LocalDate;
  /** The version of the rule set on the day of the decision, as for an award. */
  readonly ruleSet?: number;
  readonly reason: string;
  /** The version of the guide in force when it was written down. */
  readonly guideVersion?: string | null;
}

/** HR took a belt away: every award of it up to this cycle. */
export interface Revoked extends Fact {
  readonly kind: 'revoked';
  readonly belt: Belt;
  readonly cycle: number;
  readonly reason: string;
}

export type AwardEvent = Awarded | Recognised;

export type Evidence =
  ModuleCompleted | ClauseAcknowledged | AssessmentPassed | SessionConfirmed | Taught | RefresherPassed;

export type BeltEvent = Evidence | AwardEvent | Revoked;
