import { BELTS, isLocalDate, rankOf } from '@obi/kernel';
import type { BeltRule, Requirement, RuleSet, Validity } from './rule-set';

/** Why a rule set cannot be put in force. */
export type RuleSetFaultCode =
  | 'VERSION_NOT_A_NUMBER'
  | 'DAY_UNKNOWN'
  | 'BELTS_NOT_IN_ORDER'
  | 'NOTHING_ASKED'
  | 'ASKED_TWICE'
  | 'BELT_NOT_BELOW'
  | 'COUNT_TOO_SMALL'
  | 'KEYS_MISSING'
  | 'REFRESHER_OUT_OF_PLACE'
  | 'MONTHS_TOO_FEW'
  | 'WINDOW_NEGATIVE'
  | 'MINIMUM_NOT_DAYS'
  | 'MINIMUM_SHORTER_THAN_WINDOW'
  | 'MINIMUM_LONGER_THAN_VALIDITY'
  | 'CALENDAR_DAY_UNKNOWN'
  | 'CALENDAR_MONTHS_NOT_WHOLE_YEARS'
  | 'RENEWAL_MISSING'
  | 'RENEWAL_ASKS_NOTHING_NEW';

/** One fault, and where it lies: `yellow.requirements.1`, `yellow.validity.months`. */
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

/** Everything that is wrong with what one belt asks and how long it counts. */
export function faultsOfBelt(rule: BeltRule): RuleSetFault[] {
  const faults = [
    ...faultsOfList(rule, rule.requirements, 'requirements'),
    ...faultsOfList(rule, rule.renewal, 'renewal'),
  ];
  if (!rule.requirements.some((requirement) => requirement.kind !== 'belt'))
    faults.push({ code: 'NOTHING_ASKED', at: 'requirements' });
  if (rule.validity !== null) faults.push(...faultsOfValidity(rule.validity), ...faultsOfRenewal(rule));
  return faults.map(({ code, at }) => ({ code, at: `${rule.belt}.${at}` }));
}

function faultsOfList(
  rule: BeltRule,
  asked: readonly Requirement[],
  list: 'requirements' | 'renewal',
): RuleSetFault[] {
  const known = new Set<string>();
  return asked.flatMap((requirement, at) => {
    const codes = faultsOfRequirement(rule, requirement);
    // A refresher asks again what was learned: it cannot be taken before, nor for another belt.
    const isRefresher = requirement.kind === 'refresher';
    if (isRefresher && (list === 'requirements' || requirement.belt !== rule.belt))
      codes.push('REFRESHER_OUT_OF_PLACE');
    const name = nameOf(requirement);
    if (known.has(name)) codes.push('ASKED_TWICE');
    known.add(name);
    return codes.map((code) => ({ code, at: `${list}.${at}` }));
  });
}

/** What is asked, without how many of it: asked in two lines, one piece of work would count for both. */
function nameOf(requirement: Requirement): string {
  switch (requirement.kind) {
    case 'belt':
    case 'modules-of-belt':
    case 'refresher':
      return `${requirement.kind} ${requirement.belt}`;
    case 'sessions':
      return `${requirement.kind} ${requirement.role}`;
    case 'assessment':
      return `${requirement.kind} ${requirement.key}`;
    default:
      return requirement.kind;
  }
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

function faultsOfValidity(validity: Validity): RuleSetFault[] {
  const { months, windowDays, minimumActiveDays } = validity;
  const faults: [RuleSetFaultCode, keyof Validity][] = [];
  if (!isCount(months)) faults.push(['MONTHS_TOO_FEW', 'months']);
  if (!isCount(windowDays + 1)) faults.push(['WINDOW_NEGATIVE', 'windowDays']);
  if (!isCount(minimumActiveDays + 1)) faults.push(['MINIMUM_NOT_DAYS', 'minimumActiveDays']);
  if (minimumActiveDays < windowDays) faults.push(['MINIMUM_SHORTER_THAN_WINDOW', 'minimumActiveDays']);
  if (minimumActiveDays >= months * SHORTEST_MONTH)
    faults.push(['MINIMUM_LONGER_THAN_VALIDITY', 'minimumActiveDays']);
  if (validity.base === 'calendar-day') {
    // 29 February is a day of the year as well; other years answer with 28 February.
    if (!isLocalDate(`2028-${validity.calendarDay ?? ''}`))
      faults.push(['CALENDAR_DAY_UNKNOWN', 'calendarDay']);
    if (months % 12 !== 0) faults.push(['CALENDAR_MONTHS_NOT_WHOLE_YEARS', 'months']);
  }
  return faults.map(([code, at]) => ({ code, at: `validity.${at}` }));
}

/** An acknowledgement of an unchanged text is never asked again, so clauses alone would renew by themselves. */
function faultsOfRenewal(rule: BeltRule): RuleSetFault[] {
  if (rule.renewal.length === 0) return [{ code: 'RENEWAL_MISSING', at: 'renewal' }];
  const asksNew = rule.renewal.some(({ kind }) => kind !== 'clauses' && kind !== 'belt');
  return asksNew ? [] : [{ code: 'RENEWAL_ASKS_NOTHING_NEW', at: 'renewal' }];
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 1;
}
