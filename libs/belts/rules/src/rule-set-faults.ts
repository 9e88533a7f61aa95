import { BELTS, isLocalDate, rankOf } from '@obi/kernel';
import type { BeltRule, Requirement, RuleSet, Validity } from './rule-set';

/** Why a rule set cannot be put in force. */
export type RuleSetFaultCode =
  | 'VERSION_NOT_A_NUMBER'
  | 'DAY_UNKNOWN'
  | 'BELTS_NOT_IN_ORDER'
  | 'NOTHING_ASKED'
  | 'BELT_NOT_BELOW'
  | 'COUNT_TOO_SMALL'
  | 'KEYS_MISSING'
  | 'MONTHS_TOO_FEW'
  | 'WINDOW_NEGATIVE'
  | 'MINIMUM_SHORTER_THAN_WINDOW'
  | 'MINIMUM_LONGER_THAN_VALIDITY'
  | 'CALENDAR_DAY_UNKNOWN'
  | 'CALENDAR_MONTHS_NOT_WHOLE_YEARS'
  | 'RENEWAL_MISSING'
  | 'RENEWAL_ASKS_NOTHING_NEW';

/** One fault, and where it lies (`yellow.validity`). */
export interface RuleSetFault {
  readonly code: RuleSetFaultCode;
  readonly at: string;
}

/** A month has at least so many days. */
const SHORTEST_MONTH = 28;

/** Everything that is wrong with a rule set; an empty list means that it may be put in force. */
export function faultsOfRuleSet(ruleSet: RuleSet): RuleSetFault[] {
  const faults: RuleSetFault[] = [];
  if (!isCount(ruleSet.version)) faults.push({ code: 'VERSION_NOT_A_NUMBER', at: 'version' });
  if (!isLocalDate(ruleSet.effectiveFrom)) faults.push({ code: 'DAY_UNKNOWN', at: 'effectiveFrom' });
  const order = ruleSet.belts.map((rule) => rule.belt).join();
  if (order !== BELTS.join()) faults.push({ code: 'BELTS_NOT_IN_ORDER', at: 'belts' });
  return faults.concat(ruleSet.belts.flatMap(faultsOfBelt));
}

function faultsOfBelt(rule: BeltRule): RuleSetFault[] {
  const asked = [...rule.requirements, ...rule.renewal];
  const codes = asked.flatMap((requirement) => faultsOfRequirement(rule, requirement));
  if (!rule.requirements.some((requirement) => requirement.kind !== 'belt')) codes.push('NOTHING_ASKED');
  const validity =
    rule.validity === null ? [] : [...faultsOfValidity(rule.validity), ...faultsOfRenewal(rule)];
  return [
    ...codes.map((code) => ({ code, at: rule.belt })),
    ...validity.map((code) => ({ code, at: `${rule.belt}.validity` })),
  ];
}

function faultsOfRequirement(rule: BeltRule, requirement: Requirement): RuleSetFaultCode[] {
  switch (requirement.kind) {
    case 'belt':
      return rankOf(requirement.belt) < rankOf(rule.belt) ? [] : ['BELT_NOT_BELOW'];
    case 'modules':
    case 'clauses':
      return requirement.keys.length > 0 ? [] : ['KEYS_MISSING'];
    case 'modules-of-belt':
      return isCount(requirement.minimum) ? [] : ['COUNT_TOO_SMALL'];
    case 'assessment':
      return isCount(requirement.assessors) ? [] : ['COUNT_TOO_SMALL'];
    default:
      return isCount(requirement.count) ? [] : ['COUNT_TOO_SMALL'];
  }
}

function faultsOfValidity(validity: Validity): RuleSetFaultCode[] {
  const codes: RuleSetFaultCode[] = [];
  if (!isCount(validity.months)) codes.push('MONTHS_TOO_FEW');
  if (validity.windowDays < 0) codes.push('WINDOW_NEGATIVE');
  if (validity.minimumActiveDays < validity.windowDays) codes.push('MINIMUM_SHORTER_THAN_WINDOW');
  if (validity.minimumActiveDays >= validity.months * SHORTEST_MONTH)
    codes.push('MINIMUM_LONGER_THAN_VALIDITY');
  if (validity.base === 'calendar-day') {
    // 29 February is a day of the year as well; other years answer with 28 February.
    if (!isLocalDate(`2028-${validity.calendarDay ?? ''}`)) codes.push('CALENDAR_DAY_UNKNOWN');
    if (validity.months % 12 !== 0) codes.push('CALENDAR_MONTHS_NOT_WHOLE_YEARS');
  }
  return codes;
}

/** An acknowledgement of an unchanged text is never asked again, so clauses alone would renew by themselves. */
function faultsOfRenewal(rule: BeltRule): RuleSetFaultCode[] {
  if (rule.renewal.length === 0) return ['RENEWAL_MISSING'];
  const asksNew = rule.renewal.some(({ kind }) => kind !== 'clauses' && kind !== 'belt');
  return asksNew ? [] : ['RENEWAL_ASKS_NOTHING_NEW'];
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 1;
}
