import {
  type Certification,
  certificationOf,
  type EarlyLapse,
  earlyLapsesIn,
  needsOn,
  type NeedRule,
  type RulesOnDay,
  type Standing,
} from '@obi/belts/rules';
import type { PersonFacts } from '../standing/person-facts';

/** A row of belts.certification, named as its columns. */
export interface CertificationRow {
  readonly person_id: string;
  readonly unit_id: string | null;
  readonly sort_name: string;
  readonly held: string | null;
  readonly held_state: string | null;
  readonly due_because: string | null;
  readonly held_until: string | null;
  readonly earning: string | null;
  readonly done: number;
  readonly total: number;
  readonly needs: string | null;
  readonly due_on: string | null;
  readonly is_met: boolean;
  readonly overdue_since: string | null;
  readonly overdue_for: string | null;
  readonly missing: Certification['missing'];
  readonly belts: readonly object[];
  readonly lapses_early: readonly EarlyLapse[];
  readonly next_change_on: string;
  readonly counts: boolean;
}

/** One belt as the path screen shows it, and nothing more: the evidence stays with the events. */
function shownBelt(belt: Standing['belts'][number]): object {
  const { cycle: _cycle, requirements, ...shown } = belt;
  return {
    ...shown,
    requirements: requirements.map(({ code, done, total, left }) => ({ code, done, total, left })),
  };
}

/** What the row of a person says on a day. */
export function certificationRow(
  facts: PersonFacts,
  standing: Standing,
  needRules: readonly NeedRule[],
  rules: RulesOnDay,
): CertificationRow {
  const { day } = rules;
  const row = certificationOf(standing, needsOn(facts.need, needRules, day));
  const counts = facts.need.joinedOn <= day && !(facts.need.leftOn && facts.need.leftOn <= day);
  return {
    person_id: facts.personId,
    unit_id: facts.unitId,
    sort_name: facts.sortName,
    held: row.held,
    held_state: row.heldState,
    due_because: row.dueBecause,
    held_until: row.heldUntil,
    earning: row.earning,
    done: standing.earning?.done ?? 0,
    total: standing.earning?.total ?? 0,
    needs: row.needs,
    due_on: row.dueOn,
    is_met: row.isMet,
    overdue_since: row.overdueSince,
    overdue_for: row.overdueFor,
    missing: row.missing,
    belts: standing.belts.map(shownBelt),
    lapses_early: earlyLapsesIn(standing),
    next_change_on: row.nextChangeOn ?? 'infinity',
    counts,
  };
}
