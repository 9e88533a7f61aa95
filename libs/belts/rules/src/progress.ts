import { assertNever, type LocalDate } from '@obi/kernel';
import type { CurriculumOnDay } from './curriculum';
import { assessmentStanding, counted, firstOfEach, lastOfEach } from './progress-of-facts';
import type { PersonRecord } from './record';
import { type CountedRequirement, EVER, type RequirementStanding } from './requirement';

/**
 * How far a person is with a requirement, counting only work from some day on. A text that was acknowledged stays
 * acknowledged: nobody is asked twice to read what has not changed.
 */
export function requirementStanding(
  requirement: CountedRequirement,
  record: PersonRecord,
  curriculum: CurriculumOnDay,
  workFrom: LocalDate,
): RequirementStanding {
  switch (requirement.kind) {
    case 'modules':
      return modulesStanding('modules', requirement.keys, record, curriculum, workFrom);
    case 'modules-of-belt':
      return modulesOfBeltStanding(requirement, record, curriculum, workFrom);
    case 'clauses':
      return clausesStanding(requirement.keys, record, curriculum, EVER);
    case 'assessment':
      return assessmentStanding(requirement, record.assessments, workFrom);
    case 'sessions':
      return sessionsStanding(requirement, record, workFrom);
    case 'taught': {
      const persons = lastOfEach(record.taught, ({ person }) => person);
      return counted('taught', 'taught', persons, requirement.count, workFrom);
    }
    case 'refresher': {
      const passed = record.refreshers.filter(({ belt }) => belt === requirement.belt);
      return counted(
        'refresher',
        'refresher',
        firstOfEach(passed, ({ id }) => id),
        requirement.count,
        workFrom,
      );
    }
    default:
      return assertNever(requirement);
  }
}

/** A belt with too few modules published cannot be earned yet, and says so. */
function modulesOfBeltStanding(
  requirement: Extract<CountedRequirement, { kind: 'modules-of-belt' }>,
  record: PersonRecord,
  curriculum: CurriculumOnDay,
  from: LocalDate,
): RequirementStanding {
  const published = curriculum.modulesOf.get(requirement.belt) ?? [];
  const standing = modulesStanding('modules-of-belt', published, record, curriculum, from);
  const minimum = Math.max(1, requirement.minimum);
  if (published.length >= minimum) return standing;
  return { ...standing, code: 'modules-not-published', total: minimum };
}

/** A session counts once, on the day it was first confirmed. */
function sessionsStanding(
  requirement: Extract<CountedRequirement, { kind: 'sessions' }>,
  record: PersonRecord,
  workFrom: LocalDate,
): RequirementStanding {
  const code = requirement.role === 'mentor' ? 'sessions-as-mentor' : 'sessions-as-mentee';
  const held = record.sessions.filter(({ role }) => role === requirement.role);
  return counted(
    'sessions',
    code,
    firstOfEach(held, ({ session }) => session),
    requirement.count,
    workFrom,
  );
}

function modulesStanding(
  kind: 'modules' | 'modules-of-belt',
  keys: readonly string[],
  record: PersonRecord,
  curriculum: CurriculumOnDay,
  from: LocalDate,
): RequirementStanding {
  const evidence: string[] = [];
  const left: string[] = [];
  let published = true;
  for (const key of keys) {
    const proof = record.modules.get(key)?.fresh ?? null;
    const isPublished = curriculum.modules.has(key);
    if (isPublished && proof !== null && proof.on >= from) evidence.push(proof.id);
    else left.push(key);
    published &&= isPublished;
  }
  const code = published ? 'modules' : 'modules-not-published';
  return { kind, code, done: evidence.length, total: keys.length, left, evidence };
}

function clausesStanding(
  keys: 'all' | readonly string[],
  record: PersonRecord,
  curriculum: CurriculumOnDay,
  from: LocalDate,
): RequirementStanding {
  const evidence: string[] = [];
  const left: string[] = [];
  for (const key of keys === 'all' ? curriculum.clauses.keys() : keys) {
    // A clause that was withdrawn is not asked any more.
    if (!curriculum.clauses.has(key)) continue;
    const proof = record.clauses.get(key)?.current ?? null;
    if (proof !== null && proof.on >= from) evidence.push(proof.id);
    else left.push(key);
  }
  const total = evidence.length + left.length;
  const code = total > 0 ? 'clauses' : 'clauses-not-published';
  return { kind: 'clauses', code, done: evidence.length, total: Math.max(1, total), left, evidence };
}
