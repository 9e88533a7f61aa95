import type { ModuleContent, ModuleFault, Step } from '@obi/curriculum/rules';
import { FAULT_WORDS } from './fault-words';

/** A part of the draft that is on the screen: its facts, its bank, a question, a step, a situation of a scenario. */
export interface Place {
  readonly at: string;
  readonly name: string;
}

/** A fault where it is, in words. */
export interface ToldFault extends Place {
  readonly words: string;
  readonly fault: ModuleFault;
}

export const FACTS = 'facts';
export const BANK = 'questions';

/** The address of a question in the draft. */
export const atQuestion = (key: string): string => `question/${key}`;

/** The address of a step, and of a situation in it. */
export const atStep = (step: string, situation?: string): string =>
  situation === undefined ? `step/${step}` : `step/${step}/${situation}`;

const KIND_NAMES: Readonly<Record<Step['type'], string>> = {
  lesson: 'Lesson',
  scenario: 'Scenario',
  quiz: 'Quiz',
};

/** What a step is called: its kind and its title. */
export function nameOfStep({ type, title }: Step): string {
  return `${KIND_NAMES[type]}: ${title.trim() || 'no title yet'}`;
}

/** What a question is called: its place and its first words. */
export function nameOfQuestion(content: ModuleContent, key: string): string {
  const place = content.questions.findIndex((each) => each.key === key);
  const words = content.questions[place]?.text.trim() ?? '';
  const short = words.length > 60 ? `${words.slice(0, 58).trimEnd()}…` : words;
  return `Question ${place + 1}${short && `: ${short}`}`;
}

/** Where something of this address is put right. */
export function placeOf(content: ModuleContent, at: string): Place {
  const [first = '', second] = at.split('/');
  const step = content.steps.find(({ key }) => key === first);
  if (step?.type === 'scenario' && second !== undefined) {
    const order = step.situations.findIndex(({ key }) => key === second);
    return { at: atStep(first, second), name: `${nameOfStep(step)}, situation ${order + 1}` };
  }
  if (step) return { at: atStep(first), name: nameOfStep(step) };
  if (content.questions.some(({ key }) => key === first))
    return { at: atQuestion(first), name: nameOfQuestion(content, first) };
  return { at: FACTS, name: 'Module facts' };
}

/** Every fault with the place where it is put right. */
export function toldFaults(content: ModuleContent, faults: readonly ModuleFault[]): readonly ToldFault[] {
  return faults.map((fault) => ({ ...placeOf(content, fault.at), words: FAULT_WORDS[fault.code], fault }));
}
