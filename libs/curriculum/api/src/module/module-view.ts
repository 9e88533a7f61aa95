import {
  bankAbout,
  isBegun,
  type LessonBlock,
  type ModuleContent,
  minutesLeft,
  minutesToWait,
  type ModuleProgress,
  nextStepOf,
  progressOf,
  type QuizStep,
  rightAnswersToPass,
  type Step,
} from '@obi/curriculum/rules';
import type { Quote } from '../guide/clause-quotes';
import { failuresIn, type PersonState } from '../progress/person-state';
import { scenarioView } from '../scenario/scenario-view';
import { changedClauses, type Delta } from '../progress/deltas';
import type {
  LessonBlockType,
  ModuleDeltaType,
  ModuleStepType,
  ModuleType,
  QuizInfoType,
} from './module.graphql';
import type { PublishedModule } from './published-module';

/** A module for the player of one person, without anything that would answer its questions (security.md R5). */
export function moduleView(
  published: PublishedModule,
  state: PersonState,
  delta: Delta | null,
  quote: Quote,
): ModuleType {
  const { content, steps } = published;
  const progress = progressOf(steps, state.made, state.completions, delta !== null);
  const isOver = state.completions > 0 && delta === null && !isUnderWay(progress, state);
  const isDone = (key: string) => isOver || !progress.asked.includes(key) || progress.done.includes(key);
  const view = (step: Step, index: number): ModuleStepType => {
    const { key, type, title } = step;
    const left = content.steps.slice(index).filter((each) => each.key === key || !isDone(each.key));
    return {
      ...{ key, type, title, done: isDone(key) },
      minutesLeft: minutesLeft(
        content,
        left.map((each) => each.key),
      ),
      blocks: step.type === 'lesson' ? step.blocks.map((block) => blockView(block, quote)) : [],
      scenario:
        step.type === 'scenario'
          ? scenarioView(step, choicesIn(state, key, steps[index]?.hash), quote)
          : null,
      quiz:
        step.type === 'quiz'
          ? quizView(step, state, progress.round, bankAbout(content.questions, changedClauses(delta)))
          : null,
    };
  };
  const next = nextStepOf(progress);
  return {
    ...factsOf(content, quote),
    steps: content.steps.map(view),
    completedOn: state.completedOn,
    resumeAt: isOver ? null : next,
    againAt: isOver ? next : null,
    delta: delta && deltaView(delta, quote),
  };
}

function factsOf({ key, version, belt, title, summary, minutes, clauses }: ModuleContent, quote: Quote) {
  return { key, version, belt, title, summary, minutes, restsOn: clauses.map(quote) };
}

/** What changed, clause by clause, as the player shows it before anything else. */
export function deltaView({ by, clauses }: Delta, quote: Quote): ModuleDeltaType {
  return {
    by,
    clauses: clauses.map(({ clause, difference }) => ({ clause: quote(clause), difference })),
  };
}

/** A round is under way when a step of it is done, or a quiz was begun. */
function isUnderWay(progress: ModuleProgress, state: PersonState): boolean {
  return isBegun(progress) || state.attempts.some(({ round }) => round === progress.round);
}

function choicesIn(state: PersonState, step: string, hash: string | undefined) {
  return state.choices.filter((choice) => choice.step === step && choice.hash === hash);
}

function quizView(
  quiz: QuizStep,
  state: PersonState,
  round: number,
  bank: ModuleContent['questions'],
): QuizInfoType {
  const questions = Math.min(quiz.draw, bank.length);
  const attempts = state.attempts.filter(({ step }) => step === quiz.key);
  return {
    questions,
    rightToPass: rightAnswersToPass(questions, quiz.passMark),
    timeLimitMinutes: quiz.timeLimitMinutes ?? null,
    openAttempt: attempts.find(({ isOpen }) => isOpen)?.id ?? null,
    lastAttempt: attempts.find(({ isOpen }) => !isOpen)?.id ?? null,
    minutesToWait: minutesToWait(failuresIn(state, quiz.key, round)),
  };
}

function blockView(block: LessonBlock, quote: Quote): LessonBlockType {
  const nothing = {
    text: null,
    items: null,
    author: null,
    note: null,
    verdict: null,
    why: null,
    clause: null,
  };
  if (block.type === 'clause') return { ...nothing, type: block.type, clause: quote(block.clause) };
  return { ...nothing, ...block };
}
