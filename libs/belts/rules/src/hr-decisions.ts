import { isLocalDate, type LocalDate, plusMonths } from '@obi/kernel';
import type { BeltStanding } from './belt-standing';
import type { NeedRule } from './need';
import type { BeltsRefusal } from './refusals';
import { stands } from './standing';

/** What every decision of HR about one person's belts says: who decides, about whom, and why. */
export interface Decision {
  readonly actorId: string;
  readonly personId: string;
  readonly reason: string;
  readonly today: LocalDate;
}

/** Why HR may not take this belt away, or undefined when it may. */
export function refusalToRevoke(decision: Decision, belt: BeltStanding): BeltsRefusal | undefined {
  if (decision.actorId === decision.personId) return { code: 'BELTS_OWN_BELT' };
  if (!stands(belt) && belt.state !== 'lapsed')
    return { code: 'BELTS_NOTHING_TO_REVOKE', params: { belt: belt.belt } };
  return refusalOfReason(decision);
}

/** So many years ago a belt may have been earned at the most; before that it is a slip of the hand, and it would stay for ever. */
const MOST_YEARS_AGO = 20;

/** Why HR may not recognise a belt that was earned before the company came to Obi, or undefined when it may. */
export function refusalToRecognise(
  decision: Decision & { readonly earnedOn: LocalDate },
  belt: BeltStanding,
): BeltsRefusal | undefined {
  if (decision.actorId === decision.personId) return { code: 'BELTS_OWN_BELT' };
  if (stands(belt)) return { code: 'BELTS_ALREADY_STANDS', params: { belt: belt.belt } };
  if (!isLocalDate(decision.earnedOn)) return badInput('BELTS_DAY_UNKNOWN', 'earnedOn');
  if (decision.earnedOn > decision.today) return badInput('BELTS_DAY_IN_FUTURE', 'earnedOn');
  if (decision.earnedOn < plusMonths(decision.today, -12 * MOST_YEARS_AGO))
    return badInput('BELTS_DAY_TOO_LONG_AGO', 'earnedOn');
  return refusalOfReason(decision);
}

/** Why HR may not give one person another day for a need, or undefined when it may. */
export function refusalToMoveDate(
  decision: Decision & { readonly ruleId: string; readonly dueOn: LocalDate },
  needs: readonly { readonly ruleId: string }[],
): BeltsRefusal | undefined {
  if (decision.actorId === decision.personId) return { code: 'BELTS_OWN_DATE' };
  if (!needs.some(({ ruleId }) => ruleId === decision.ruleId)) return { code: 'BELTS_NOT_NEEDED' };
  if (!isLocalDate(decision.dueOn)) return badInput('BELTS_DAY_UNKNOWN', 'dueOn');
  if (decision.dueOn < decision.today) return badInput('BELTS_DAY_IN_PAST', 'dueOn');
  return refusalOfReason(decision);
}

/** Why a need cannot be kept as it is written, or undefined when it can. */
export function refusalToKeepNeed(rule: Omit<NeedRule, 'id'>): BeltsRefusal | undefined {
  if (!isLocalDate(rule.effectiveFrom)) return badInput('BELTS_DAY_UNKNOWN', 'effectiveFrom');
  if (rule.effectiveTo && !isLocalDate(rule.effectiveTo)) return badInput('BELTS_DAY_UNKNOWN', 'effectiveTo');
  if (rule.effectiveTo && rule.effectiveTo < rule.effectiveFrom)
    return badInput('BELTS_ENDS_BEFORE_START', 'effectiveTo');
  if (!Number.isInteger(rule.withinDays) || rule.withinDays < 0)
    return badInput('BELTS_DAYS_NEGATIVE', 'withinDays');
  return undefined;
}

/** Why a decision without a reason is not kept, or undefined when it says why. */
export function refusalOfReason({ reason }: Pick<Decision, 'reason'>): BeltsRefusal | undefined {
  return reason.trim() === '' ? badInput('BELTS_REASON_MISSING', 'reason') : undefined;
}

function badInput(code: BeltsRefusal['code'], field: string): BeltsRefusal {
  return { code, kind: 'BAD_INPUT', field };
}
