import { BELTS, type Belt, type LocalDate } from '@obi/kernel';
import type { BeltEvent, Evidence } from './events';
import { type RecordedAward, recordedAwards } from './holding';
import { recordOf } from './record';
import type { RulesOnDay } from './rules-on-day';

/** One award as a certificate, a person and an auditor read it: what was earned, on what, and what became of it. */
export interface AwardOnRecord {
  readonly id: string;
  readonly belt: Belt;
  readonly cycle: number;
  readonly kind: 'awarded' | 'recognised';
  /** The day on which it was written down. */
  readonly on: LocalDate;
  /** The day from which it counts: before Obi, when it was recognised. */
  readonly earnedOn: LocalDate;
  /** The last day of it; null when it never expires. */
  readonly validUntil: LocalDate | null;
  readonly guideVersion: string | null;
  /** Why HR recognised it; null when it was earned here. */
  readonly reason: string | null;
  readonly revokedOn: LocalDate | null;
  readonly revokedBecause: string | null;
  /** What it was earned on, in the order in which it was done. */
  readonly evidence: readonly Evidence[];
}

/** Everything that a person was ever awarded, as it was known on a day: the newest first, nothing left out. */
export function awardsOnRecord(events: readonly BeltEvent[], rules: RulesOnDay): AwardOnRecord[] {
  const record = recordOf(events, rules);
  const byId = new Map(events.map((event) => [event.id, event]));
  return BELTS.flatMap((belt) => recordedAwards(belt, record, rules))
    .map((recorded) => onRecord(recorded, byId))
    .sort((a, b) => (a.on !== b.on ? (a.on < b.on ? 1 : -1) : BELTS.indexOf(b.belt) - BELTS.indexOf(a.belt)));
}

function onRecord(
  { award, term, taken }: RecordedAward,
  byId: ReadonlyMap<string, BeltEvent>,
): AwardOnRecord {
  const proofs = award.kind === 'awarded' ? (award.evidence ?? []) : [];
  const evidence = proofs.flatMap((id) => byId.get(id) ?? []).filter(isEvidence);
  return {
    id: award.id,
    belt: award.belt,
    cycle: award.cycle,
    kind: award.kind,
    on: award.on,
    earnedOn: term.earnedOn,
    validUntil: term.validUntil,
    guideVersion: award.kind === 'awarded' ? award.guideVersion : null,
    reason: award.kind === 'recognised' ? award.reason : null,
    revokedOn: taken?.on ?? null,
    revokedBecause: taken?.reason ?? null,
    evidence: evidence.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
  };
}

function isEvidence(event: BeltEvent): event is Evidence {
  return event.kind !== 'awarded' && event.kind !== 'recognised' && event.kind !== 'revoked';
}
