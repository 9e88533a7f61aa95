import type { LocalDate } from '@obi/kernel';
import type { AskedAgain, CurriculumOnDay } from './curriculum';
import { isAskedAfter, type Moment } from './moment';
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
  award: Moment,
  record: PersonRecord,
  curriculum: CurriculumOnDay,
): GuideDelta | null {
  const { lastAsked } = curriculum;
  if (rule === null || lastAsked === null || !isAskedAfter(lastAsked, award, curriculum.editions))
    return null;
  const clauses = new Map<string, LocalDate | null>();
  const modules = new Map<string, LocalDate | null>();
  for (const requirement of rule.requirements) {
    for (const key of clausesUnder(requirement, curriculum))
      askClause(key, award, record, curriculum, clauses);
    for (const key of modulesUnder(requirement, curriculum))
      askModule(key, award, record, curriculum, modules);
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
  award: Moment,
  record: PersonRecord,
  curriculum: CurriculumOnDay,
  into: Map<string, LocalDate | null>,
): void {
  const clause = curriculum.clauses.get(key);
  const known = record.clauses.get(key);
  if (clause === undefined || known?.current || !isAskedAfter(clause.material, award, curriculum.editions))
    return;
  const changes = changesSince(clause.asked, [award, ...(known ? [known.last] : [])], curriculum);
  into.set(key, dayToDoIt(changes));
}

function askModule(
  key: string,
  award: Moment,
  record: PersonRecord,
  curriculum: CurriculumOnDay,
  into: Map<string, LocalDate | null>,
): void {
  const known = record.modules.get(key);
  if (known === undefined || known.fresh !== null) return;
  const stale = curriculum.modules.get(key)?.staleBy.get(known.lastVersion) ?? [];
  const changes = changesSince(stale, [award, known.last], curriculum);
  if (changes.length > 0) into.set(key, dayToDoIt(changes));
}

/** The changes that came after all of these. */
function changesSince(
  changes: readonly AskedAgain[],
  done: readonly Moment[],
  { editions }: CurriculumOnDay,
): readonly AskedAgain[] {
  return changes.filter((change) => done.every((moment) => isAskedAfter(change, moment, editions)));
}

/** The first of the days that the changes give. */
function dayToDoIt(changes: readonly AskedAgain[]): LocalDate | null {
  return earliestOf(changes.map(({ by }) => by));
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
