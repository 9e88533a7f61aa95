import type { Refusal } from '@obi/kernel';
import type { RuleSetFaultCode } from './rule-set-faults';

/** Why something about belts is refused. Screens have a sentence for each. */
export type BeltsRefusalCode =
  /** Nobody awards themself: not their own belt, not their own date. */
  | 'BELTS_OWN_BELT'
  | 'BELTS_OWN_DATE'
  | 'BELTS_REASON_MISSING'
  /** There is no award of this belt that stands or lapsed, so nothing can be revoked. */
  | 'BELTS_NOTHING_TO_REVOKE'
  | 'BELTS_ALREADY_STANDS'
  | 'BELTS_DAY_UNKNOWN'
  | 'BELTS_DAY_IN_FUTURE'
  | 'BELTS_DAY_TOO_LONG_AGO'
  | 'BELTS_DAY_IN_PAST'
  /** A word of the address by which a file is asked for. */
  | 'BELTS_FILTER_UNKNOWN'
  | 'BELTS_NOT_NEEDED'
  | 'BELTS_DAYS_NEGATIVE'
  | 'BELTS_ENDS_BEFORE_START'
  /** A file that somebody wants checked is larger than any badge. */
  | 'BELTS_BADGE_TOO_LARGE'
  /** One address asks too often for what anybody may ask for. */
  | 'BELTS_TOO_MANY_CHECKS'
  | 'BELTS_TOO_MANY_LOOK_UPS'
  | 'BELTS_TOO_MANY_REPORTS'
  | 'BELTS_MISUSE_UNKNOWN'
  /** Somebody published other rules meanwhile. */
  | 'BELTS_RULES_CHANGED'
  | 'BELTS_RULES_BEFORE_THE_LAST'
  | 'BELTS_RULES_TOO_FAR_AHEAD'
  | 'BELTS_RULES_UNCHANGED'
  /** A module, an assessment or a clause that is not there cannot be asked. */
  | 'BELTS_RULES_KEY_UNKNOWN'
  /** More modules of a belt are asked than are published. */
  | 'BELTS_RULES_MODULES_TOO_FEW'
  | `BELTS_RULES_${RuleSetFaultCode}`;

export type BeltsRefusal = Refusal<BeltsRefusalCode>;
