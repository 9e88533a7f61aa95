import type { ModuleContent, Question, Step } from '@obi/curriculum/rules';

/** A change of a whole module; it answers another module and leaves the first one as it is. */
export type Edit = (content: ModuleContent) => ModuleContent;

/** Names a clause among those that the module teaches. */
export function naming(clause: string): Edit {
  return (content) =>
    content.clauses.includes(clause) ? content : { ...content, clauses: [...content.clauses, clause] };
}

/** Changes a question; the clause that it cites is one that the module teaches. */
export function changeQuestion(key: string, change: (question: Question) => Question): Edit {
  return (content) => {
    const questions = content.questions.map((each) => (each.key === key ? change(each) : each));
    const cited = questions.find((each) => each.key === key)?.clause;
    const before = content.questions.find((each) => each.key === key)?.clause;
    const changed = { ...content, questions };
    return cited && cited !== before ? naming(cited)(changed) : changed;
  };
}

/** Adds a question at the end of the bank. */
export function addQuestion(question: Question): Edit {
  return (content) => naming(question.clause)({ ...content, questions: [...content.questions, question] });
}

/** Takes a question out of the bank. */
export function removeQuestion(key: string): Edit {
  return (content) => ({ ...content, questions: content.questions.filter((each) => each.key !== key) });
}

/** Changes a step. */
export function changeStep<Kind extends Step>(step: Kind, change: Partial<Kind>): Edit {
  return (content) => ({
    ...content,
    steps: content.steps.map((each) => (each.key === step.key ? { ...step, ...change } : each)),
  });
}

/** Adds a step at the end; the quiz stays the last one. */
export function addStep(step: Step): Edit {
  return (content) => {
    const last = content.steps.at(-1);
    const isBeforeQuiz = last?.type === 'quiz' && step.type !== 'quiz';
    const steps = isBeforeQuiz ? [...content.steps.slice(0, -1), step, last] : [...content.steps, step];
    return { ...content, steps };
  };
}

/** Takes a step out of the module. */
export function removeStep(key: string): Edit {
  return (content) => ({ ...content, steps: content.steps.filter((each) => each.key !== key) });
}

/** Names a clause among those that the module teaches, or no longer. */
export function toggleClause(clause: string): Edit {
  return (content) => ({
    ...content,
    clauses: content.clauses.includes(clause)
      ? content.clauses.filter((each) => each !== clause)
      : [...content.clauses, clause],
  });
}
