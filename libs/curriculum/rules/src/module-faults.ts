import { type Fault, repeated } from './fault';
import { faultsOfScenario, type ScenarioFaultCode } from './scenario-faults';
import type { ModuleContent, QuizStep, Step } from './module-content';
import { faultsOfQuestion, type QuestionFaultCode } from './question-faults';

export type ModuleFaultCode =
  | ScenarioFaultCode
  | QuestionFaultCode
  | 'version-is-no-number-from-1'
  | 'module-without-steps'
  | 'step-twice'
  | 'quiz-draws-nothing'
  | 'bank-too-small'
  | 'pass-mark-impossible'
  | 'time-limit-impossible'
  | 'question-twice'
  | 'clause-not-named'
  | 'clause-never-cited'
  | 'clause-not-in-guide'
  | 'text-missing';

export type ModuleFault = Fault<ModuleFaultCode>;

/** Everything that makes a module unfit to be published; empty when it may be. */
export function faultsOfModule(module: ModuleContent): readonly ModuleFault[] {
  const { steps, questions } = module;
  const faults: ModuleFault[] = [];
  if (!Number.isInteger(module.version) || module.version < 1)
    faults.push({ code: 'version-is-no-number-from-1', at: module.key });
  if (steps.length === 0) faults.push({ code: 'module-without-steps', at: module.key });
  faults.push(...repeated(steps, 'step-twice'), ...repeated(questions, 'question-twice'));
  for (const step of steps) {
    if (step.type === 'quiz') faults.push(...faultsOfQuiz(step, questions));
    if (step.type === 'scenario') faults.push(...faultsOfScenario(step));
  }
  return [...faults, ...questions.flatMap(faultsOfQuestion), ...faultsOfClauses(module)];
}

/** The clauses that a lesson quotes or the outcomes of a scenario rest on; a quiz has its questions for that. */
export function clausesOfStep(step: Step): readonly string[] {
  if (step.type === 'lesson')
    return step.blocks.flatMap((block) => (block.type === 'clause' ? [block.clause] : []));
  if (step.type === 'scenario')
    return step.situations.flatMap(({ outcomes }) => outcomes.map(({ clause }) => clause));
  return [];
}

/** Every clause that something in the module rests on or quotes. */
export function clausesCited({
  steps,
  questions,
}: Pick<ModuleContent, 'steps' | 'questions'>): readonly string[] {
  return [...new Set([...steps.flatMap(clausesOfStep), ...questions.map(({ clause }) => clause)])];
}

function faultsOfQuiz(quiz: QuizStep, bank: readonly unknown[]): ModuleFault[] {
  const at = quiz.key;
  const codes: ModuleFaultCode[] = [];
  if (!Number.isInteger(quiz.draw) || quiz.draw < 1) codes.push('quiz-draws-nothing');
  if (bank.length < quiz.draw) codes.push('bank-too-small');
  if (!(quiz.passMark > 0 && quiz.passMark <= 100)) codes.push('pass-mark-impossible');
  if (quiz.timeLimitMinutes !== undefined && !(quiz.timeLimitMinutes > 0))
    codes.push('time-limit-impossible');
  return codes.map((code) => ({ code, at }));
}

function faultsOfClauses(module: ModuleContent): ModuleFault[] {
  const cited = clausesCited(module);
  const unnamed = cited.filter((clause) => !module.clauses.includes(clause));
  const idle = module.clauses.filter((clause) => !cited.includes(clause));
  return [
    ...unnamed.map((at) => ({ code: 'clause-not-named', at }) as const),
    ...idle.map((at) => ({ code: 'clause-never-cited', at }) as const),
  ];
}
