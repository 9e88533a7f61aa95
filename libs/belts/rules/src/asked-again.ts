import { laterOf, type LocalDate } from '@obi/kernel';
import type { AskedAgain, CurriculumOnDay } from './curriculum';
import type { PersonRecord } from './record';
import type { RequirementStanding } from './requirement';
import { earliestOf } from './rules-on-day';
import type { BeltRule, Requirement } from './rule-set';

/** What changes of the guide ask again of somebody who holds a belt: the delta, never the whole course. */
export interface GuideDelta {
  readonly requirements: readonly RequirementStanding[];
  /** The last day before the belt lapses; null when it waits, due. */
  readonly by: LocalDate | null;
}

/**
 * The clauses and modules under a belt that changed materially after it was awarded and are not done again yet.
 * Modules published later, and changes of wording, ask nothing of those who hold the belt.
 */
export function guideDeltaOf(
  rule: BeltRule | null,
  awardedOn: LocalDate,
  record: PersonRecord,
  curriculum: CurriculumOnDay,
): GuideDelta | null {
  if (rule === null || curriculum.lastAskedOn <= awardedOn) return null;
  const clauses = new Map<string, LocalDate | null>();
  const modules = new Map<string, LocalDate | null>();
  for (const requirement of rule.requirements) {
    for (const key of clausesUnder(requirement, curriculum))
      askClause(key, awardedOn, record, curriculum, clauses);
    for (const key of modulesUnder(requirement, curriculum))
      askModule(key, awardedOn, record, curriculum, modules);
  }
  if (clauses.size + modules.size === 0) return null;
  return {
    requirements: [leftOver('clauses', clauses), leftOver('modules', modules)].filter(
      ({ total }) => total > 0,
    ),
    by: earliestOf([...clauses.values(), ...modules.values()]),
  };
}

function askClause(
  key: string,
  awardedOn: LocalDate,
  record: PersonRecord,
  curriculum: CurriculumOnDay,
  into: Map<string, LocalDate | null>,
): void {
  const clause = curriculum.clauses.get(key);
  const known = record.clauses.get(key);
  if (clause === undefined || clause.materialSince <= awardedOn || known?.current) return;
  into.set(key, dayToDoIt(clause.asked, laterOf(awardedOn, known?.last.on ?? '')));
}

function askModule(
  key: string,
  awardedOn: LocalDate,
  record: PersonRecord,
  curriculum: CurriculumOnDay,
  into: Map<string, LocalDate | null>,
): void {
  const known = record.modules.get(key);
  if (known === undefined || known.fresh !== null) return;
  const changes = curriculum.modules.get(key)?.staleBy.get(known.lastVersion) ?? [];
  const since = laterOf(awardedOn, known.last.on);
  if (changes.some((change) => change.since > since)) into.set(key, dayToDoIt(changes, since));
}

/** The first of the days that the changes since then give. */
function dayToDoIt(changes: readonly AskedAgain[], since: LocalDate): LocalDate | null {
  return earliestOf(changes.filter((change) => change.since > since).map(({ by }) => by));
}

function leftOver(kind: 'clauses' | 'modules', asked: ReadonlyMap<string, unknown>): RequirementStanding {
  return { kind, code: kind, done: 0, total: asked.size, left: [...asked.keys()], evidence: [] };
}

function clausesUnder(requirement: Requirement, curriculum: CurriculumOnDay): Iterable<string> {
  if (requirement.kind !== 'clauses') return [];
  return requirement.keys === 'all' ? curriculum.clauses.keys() : requirement.keys;
}

function modulesUnder(requirement: Requirement, curriculum: CurriculumOnDay): Iterable<string> {
  if (requirement.kind === 'modules') return requirement.keys;
  if (requirement.kind === 'modules-of-belt') return curriculum.modulesOf.get(requirement.belt) ?? [];
  return [];
}
