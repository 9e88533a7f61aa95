import { clausesOfStep } from './module-faults';
import type { ModuleContent, Step } from './module-content';

/** A step of a module in one text; the hash tells whether it is still the one that somebody did. */
export interface StepText {
  readonly key: string;
  readonly type: Step['type'];
  readonly hash: string;
}

/** A step that a person did, in which text, and the how-manieth time they took the module. */
export interface StepDone {
  readonly step: string;
  readonly hash: string;
  readonly round: number;
  /** The version of the guide that it was done on; a quiz: that it was begun on. */
  readonly guideVersion?: string | null;
}

/** How far a person is with a module. */
export interface ModuleProgress {
  /** 1 the first time; each completion begins the next round. */
  readonly round: number;
  /** What this round asks: everything the first time; later the quizzes, and what has another text since. */
  readonly asked: readonly string[];
  /** What is done of it. */
  readonly done: readonly string[];
}

/**
 * How far a person is with a module. A step counts in the text that it has now: after a new version only what
 * really changed is asked, and nothing that was done is lost. Where the guide changed under the module (a delta) the
 * quiz about it comes first, and then what reads differently.
 */
export function progressOf(
  steps: readonly StepText[],
  made: readonly StepDone[],
  completions: number,
  isDelta = false,
): ModuleProgress {
  const round = completions + 1;
  const known = (step: StepText, counts: (done: StepDone) => boolean) =>
    made.some((done) => done.step === step.key && done.hash === step.hash && counts(done));
  const changed = steps.filter((step) => !known(step, (done) => done.round < round));
  const asked = round === 1 ? steps : steps.filter((step) => step.type === 'quiz' || changed.includes(step));
  // A module without a quiz is taken again as a whole: something has to show that it was.
  const all = isDelta ? quizFirst(asked.length > 0 ? asked : steps) : asked.length > 0 ? asked : steps;
  const done = all.filter((step) => known(step, (each) => each.round === round));
  return { round, asked: all.map((step) => step.key), done: done.map((step) => step.key) };
}

function quizFirst(steps: readonly StepText[]): readonly StepText[] {
  const isQuiz = ({ type }: StepText) => type === 'quiz';
  return [...steps.filter(isQuiz), ...steps.filter((step) => !isQuiz(step))];
}

/** The step to go on with; none when all are done. */
export function nextStepOf({ asked, done }: ModuleProgress): string | null {
  return asked.find((step) => !done.includes(step)) ?? null;
}

/** Whether every step that this round asks is done. */
export function isModuleComplete(progress: ModuleProgress): boolean {
  return nextStepOf(progress) === null;
}

/** Whether something of this round is done, so that it is worth going on with it. */
export function isBegun({ done }: ModuleProgress): boolean {
  return done.length > 0;
}

const WEIGHT: Readonly<Record<Step['type'], number>> = { lesson: 1, scenario: 2, quiz: 1 };

/** About how many minutes are left: the minutes of the module, shared among its steps; at least one while any is. */
export function minutesLeft(
  module: Pick<ModuleContent, 'minutes' | 'steps'>,
  left: readonly string[],
): number {
  const weigh = (steps: readonly Step[]) => steps.reduce((sum, { type }) => sum + WEIGHT[type], 0);
  const open = module.steps.filter((step) => left.includes(step.key));
  return open.length === 0
    ? 0
    : Math.max(1, Math.round((module.minutes * weigh(open)) / weigh(module.steps)));
}

/** What to go through again after wrong answers: the lessons and scenarios that rest on the clauses of the questions. */
export function stepsTeaching(steps: readonly Step[], clauses: readonly string[]): readonly string[] {
  return steps
    .filter((step) => clausesOfStep(step).some((clause) => clauses.includes(clause)))
    .map((step) => step.key);
}
