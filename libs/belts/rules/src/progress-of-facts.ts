import type { LocalDate } from '@obi/kernel';
import type { AssessmentPassed } from './events';
import { newerOf, olderOf, type Proof } from './record';
import type { CountedRequirement, RequirementCode, RequirementStanding } from './requirement';
import type { Requirement } from './rule-set';

/**
 * The assessment counts as one, and only when enough assessors passed the same work:
 * showing one mark of two would tell an assessor what the other one thinks.
 */
export function assessmentStanding(
  requirement: Extract<Requirement, { kind: 'assessment' }>,
  passed: readonly AssessmentPassed[],
  from: LocalDate,
): RequirementStanding {
  const byWork = new Map<string, AssessmentPassed[]>();
  for (const mark of passed) {
    if (mark.assessment !== requirement.key || mark.on < from) continue;
    byWork.set(mark.work, [...(byWork.get(mark.work) ?? []), mark]);
  }
  const complete = [...byWork.values()]
    .map((marks) => firstOfEach(marks, ({ assessor }) => assessor))
    .filter((marks) => marks.length >= requirement.assessors)
    .sort((a, b) => inOrder(a[0], b[0]))[0];
  const evidence = complete?.slice(0, requirement.assessors).map(({ id }) => id) ?? [];
  const left = complete ? [] : [requirement.key];
  return { kind: 'assessment', code: 'assessment', done: 1 - left.length, total: 1, left, evidence };
}

/** Facts that count one each, the oldest first, up to what is asked. */
export function counted(
  kind: CountedRequirement['kind'],
  code: RequirementCode,
  proofs: readonly Proof[],
  total: number,
  workFrom: LocalDate,
): RequirementStanding {
  const evidence = proofs
    .filter(({ on }) => on >= workFrom)
    .slice(0, total)
    .map(({ id }) => id);
  return { kind, code, done: evidence.length, total, left: [], evidence };
}

/** Of facts about one thing the first. */
export function firstOfEach<T extends Proof>(facts: readonly T[], keyOf: (fact: T) => string): Proof[] {
  const first = new Map<string, Proof>();
  for (const fact of facts) first.set(keyOf(fact), olderOf(first.get(keyOf(fact)), fact));
  return [...first.values()].sort(inOrder);
}

/** Of facts about one thing the last. */
export function lastOfEach<T extends Proof>(facts: readonly T[], keyOf: (fact: T) => string): Proof[] {
  const last = new Map<string, Proof>();
  for (const fact of facts) last.set(keyOf(fact), newerOf(last.get(keyOf(fact)) ?? null, fact));
  return [...last.values()].sort(inOrder);
}

function inOrder(a: Proof | undefined, b: Proof | undefined): number {
  if (a === undefined || b === undefined) return 0;
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
