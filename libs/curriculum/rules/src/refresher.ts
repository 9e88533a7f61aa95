import type { Question } from './module-content';
import type { CurriculumRefusal } from './refusals';

/** A refresher asks so many questions, and so many percent of them right pass it: short, and not easier than a quiz. */
export const REFRESHER_QUESTIONS = 10;
export const REFRESHER_PASS_MARK = 80;

/** The bank of one module of a belt. */
export interface BankOfModule {
  readonly module: string;
  readonly questions: readonly Question[];
}

/** One bank out of those of several modules; the key of a question is that of its module and its own. */
export function bankOf(modules: readonly BankOfModule[]): readonly Question[] {
  return modules.flatMap(({ module, questions }) =>
    questions.map((question) => ({ ...question, key: `${module}/${question.key}` })),
  );
}

/** A module of a belt as it is taught, and whether the person completed it. */
export interface ModuleToRefresh {
  readonly module: string;
  readonly version: number;
  readonly isCompleted: boolean;
}

/**
 * The modules that a refresher asks about: those that the person completed, because later ones ask nothing of them; all
 * of them when the belt was earned before Obi, without any.
 */
export function modulesToRefresh(
  modules: readonly ModuleToRefresh[],
  hasEarned: boolean,
): readonly ModuleToRefresh[] {
  const completed = modules.filter(({ isCompleted }) => isCompleted);
  return completed.length === 0 && hasEarned ? modules : completed;
}

/** Why no refresher may begin: somebody refreshes what they have learned. */
export function refusalToRefresh(modules: number): CurriculumRefusal | undefined {
  return modules > 0 ? undefined : { code: 'CURRICULUM_NOTHING_TO_REFRESH' };
}
