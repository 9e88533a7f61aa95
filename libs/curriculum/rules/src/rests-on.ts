import { compareVersions, versionNumberOf } from '@obi/guide/rules';
import type { StepDone, StepText } from './progress';

/**
 * The version of the guide that a round of a module rests on: the earliest one that its quizzes were taken on, because
 * they show what somebody knows; without a quiz the earliest of its steps. Null when that is not known.
 */
export function versionRestedOn(
  steps: readonly StepText[],
  made: readonly StepDone[],
  round: number,
): string | null {
  const quizzes = new Set(steps.filter(({ type }) => type === 'quiz').map(({ key }) => key));
  const done = made.filter((each) => each.round === round);
  const judged = done.filter(({ step }) => quizzes.has(step));
  return earliestVersion((judged.length > 0 ? judged : done).map(({ guideVersion }) => guideVersion ?? null));
}

function earliestVersion(versions: readonly (string | null)[]): string | null {
  let earliest: string | null = null;
  for (const version of versions) {
    const number = version === null ? null : versionNumberOf(version);
    if (number === null) return null;
    const known = earliest === null ? null : versionNumberOf(earliest);
    if (known === null || compareVersions(number, known) < 0) earliest = version;
  }
  return earliest;
}
