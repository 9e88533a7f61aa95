import { plusDays, type Belt, type LocalDate } from '@obi/kernel';
import type { AwardEvent, Revoked } from './events';
import type { PersonRecord } from './record';
import { ruleOfAward, type RulesOnDay } from './rules-on-day';
import type { BeltRule } from './rule-set';
import { termOf, type Term } from './validity';

/** An award with the time that it counts. */
export interface HeldAward {
  readonly award: AwardEvent;
  readonly rule: BeltRule | null;
  readonly term: Term;
  /** The day since which the belt has been held without a gap. */
  readonly heldSince: LocalDate;
}

/** The awards of one belt to one person: nothing earned is ever deleted, the last one that counts is current. */
export interface Holding {
  /** How often the belt was awarded so far. */
  readonly cycle: number;
  readonly current: HeldAward | null;
  /** The day on which HR last took the belt away. */
  readonly revokedOn: LocalDate | null;
}

const NEVER_HELD: Holding = { cycle: 0, current: null, revokedOn: null };

/** One award of a person's history, and the revocation that took it away. */
export interface RecordedAward extends HeldAward {
  readonly taken: Revoked | null;
}

/** What a person was awarded of a belt, which award counts, and whether it was taken away. */
export function holdingOf(belt: Belt, record: PersonRecord, rules: RulesOnDay): Holding {
  const awards = recordedAwards(belt, record, rules);
  if (awards.length === 0) return NEVER_HELD;
  let current: HeldAward | null = null;
  let revokedOn: LocalDate | null = null;
  for (const held of awards) {
    if (held.taken === null) current = longerOf(current, held);
    else if (revokedOn === null || held.taken.on > revokedOn) revokedOn = held.taken.on;
  }
  return { cycle: awards.at(-1)?.award.cycle ?? 0, current, revokedOn };
}

/** Every award of a belt in its cycle, with the time that it counts; those that were taken away as well. */
export function recordedAwards(belt: Belt, record: PersonRecord, rules: RulesOnDay): RecordedAward[] {
  let previous: HeldAward | null = null;
  return awardsOf(belt, record.awards).map((award) => {
    const held = heldAward(award, previous, rules);
    const taken = revocationOf(award, record.revoked);
    // A belt that was taken away is not renewed, it starts anew.
    previous = taken === null ? held : null;
    return { ...held, taken };
  });
}

/** The awards of a belt in their cycles. Of two with one cycle the first written counts; storage keeps them apart. */
function awardsOf(belt: Belt, awards: readonly AwardEvent[]): AwardEvent[] {
  const byCycle = new Map<number, AwardEvent>();
  for (const award of awards) {
    if (award.belt !== belt) continue;
    const known = byCycle.get(award.cycle);
    if (known === undefined || isBefore(award, known)) byCycle.set(award.cycle, award);
  }
  return [...byCycle.values()].sort((a, b) => a.cycle - b.cycle);
}

/** What took an award away. Only what had been awarded by then can be. */
function revocationOf(award: AwardEvent, revoked: readonly Revoked[]): Revoked | null {
  let first: Revoked | null = null;
  for (const one of revoked) {
    const concerns = one.belt === award.belt && one.cycle >= award.cycle && one.on >= award.on;
    if (concerns && (first === null || one.on < first.on || (one.on === first.on && one.id < first.id)))
      first = one;
  }
  return first;
}

function heldAward(award: AwardEvent, previous: HeldAward | null, rules: RulesOnDay): HeldAward {
  const rule = ruleOfAward(award, rules);
  const earnedOn = award.kind === 'recognised' ? award.earnedOn : award.on;
  const term = termOf(rule?.validity ?? null, earnedOn, previous?.term ?? null);
  return { award, rule, term, heldSince: followsOn(previous, earnedOn) ? previous.heldSince : earnedOn };
}

function followsOn(previous: HeldAward | null, earnedOn: LocalDate): previous is HeldAward {
  if (previous === null || earnedOn < previous.heldSince) return false;
  return previous.term.validUntil === null || earnedOn <= plusDays(previous.term.validUntil, 1);
}

/** A later award never shortens what an earlier one gave. */
function longerOf(a: HeldAward | null, b: HeldAward): HeldAward {
  if (a === null || b.term.validUntil === null) return b;
  return a.term.validUntil === null || a.term.validUntil > b.term.validUntil ? a : b;
}

function isBefore(a: AwardEvent, b: AwardEvent): boolean {
  return a.on < b.on || (a.on === b.on && a.id < b.id);
}
