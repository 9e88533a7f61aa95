import { type Belt, type LocalDate, plusDays } from '@obi/kernel';
import type { BeltStanding } from './belt-standing';
import type { AwardEvent, BeltEvent } from './events';
import type { Requirement } from './rule-set';
import { ruleOfAward, type RulesOnDay } from './rules-on-day';
import { standingOn } from './standing';

/** `withdrawn`: HR took the belt away. `expired`: its time is over, or it lapsed after the guide changed. */
export type CertificateState = 'valid' | 'expired' | 'withdrawn';

/** By what a belt was earned, as a certificate says it. */
export type AssessedBy = 'assessors' | 'sessions' | 'quizzes' | 'reading' | 'recognised';

/** What a certificate says about one award. */
export interface CertificateFacts {
  readonly belt: Belt;
  readonly earnedOn: LocalDate;
  /** The last day on which it counts; null: it does not expire. */
  readonly validUntil: LocalDate | null;
  readonly guideVersion: string | null;
  readonly assessedBy: AssessedBy;
}

/** What the certificate of an award says, for ever: later awards and changes of the guide do not alter it. */
export function certificateOf(
  award: AwardEvent,
  events: readonly BeltEvent[],
  rules: RulesOnDay,
): CertificateFacts {
  const then = events.filter((event) => !isLater(event, award));
  const belt = standingOn(then, rules).belts.find((one) => one.belt === award.belt);
  return {
    belt: award.belt,
    earnedOn: award.kind === 'recognised' ? award.earnedOn : award.on,
    validUntil: belt?.validUntil ?? null,
    guideVersion: award.kind === 'awarded' ? award.guideVersion : null,
    assessedBy:
      award.kind === 'recognised' ? 'recognised' : assessedBy(ruleOfAward(award, rules)?.requirements ?? []),
  };
}

/** Whether a certificate counts today, given how its holder stands to the belt today. */
export function certificateState(
  certificate: { readonly validUntil: LocalDate | null; readonly withdrawn: boolean },
  today: BeltStanding,
  day: LocalDate,
): CertificateState {
  if (certificate.withdrawn) return 'withdrawn';
  if (certificate.validUntil !== null && certificate.validUntil < day) return 'expired';
  return today.state === 'held' || today.state === 'due' ? 'valid' : 'expired';
}

/**
 * The last day on which a certificate counts: its own, or an earlier one where the belt lapsed or was withdrawn before.
 * Null: it does not expire. `endedOn` is the first day on which it does not count, where it has ended.
 */
export function lastDayOf({
  validUntil,
  endedOn,
}: {
  readonly validUntil: LocalDate | null;
  readonly endedOn: LocalDate | null;
}): LocalDate | null {
  if (endedOn === null) return validUntil;
  const dayBefore = plusDays(endedOn, -1);
  return validUntil !== null && validUntil < dayBefore ? validUntil : dayBefore;
}

/** Whether HR took an award away. */
export function isWithdrawn(award: AwardEvent, events: readonly BeltEvent[]): boolean {
  return events.some(
    (event) =>
      event.kind === 'revoked' &&
      event.belt === award.belt &&
      event.cycle >= award.cycle &&
      event.on >= award.on,
  );
}

/** What somebody with this belt is certified to do. */
export function certifiedTo(belt: Belt): string {
  return CERTIFIED_TO[belt];
}

const CERTIFIED_TO: Readonly<Record<Belt, string>> = {
  white: 'join in the conversation',
  yellow: 'listen to customers',
  orange: 'answer customers in public',
  green: 'move the conversation',
  blue: 'hold steady when it matters',
  brown: 'coach others',
  black: 'change the guide',
};

function isLater(event: BeltEvent, award: AwardEvent): boolean {
  if (event.kind === 'revoked') return event.belt === award.belt && event.cycle >= award.cycle;
  const isAward = event.kind === 'awarded' || event.kind === 'recognised';
  return isAward && event.belt === award.belt && event.cycle > award.cycle;
}

function assessedBy(requirements: readonly Requirement[]): AssessedBy {
  const asks = (...kinds: Requirement['kind'][]) => requirements.some(({ kind }) => kinds.includes(kind));
  if (asks('assessment')) return 'assessors';
  if (asks('sessions')) return 'sessions';
  return asks('modules', 'modules-of-belt', 'refresher') ? 'quizzes' : 'reading';
}
