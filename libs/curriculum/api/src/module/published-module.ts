import { createHash } from 'node:crypto';
import type { ModuleContent, Step, StepText } from '@obi/curriculum/rules';

/** One published version of a module, with the hash of each step. */
export interface PublishedModule {
  readonly content: ModuleContent;
  readonly steps: readonly StepText[];
}

/** A step as lists show it. */
export interface StepSummary extends StepText {
  readonly title: string;
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

/** The hash of everything that a module says: two texts with the same hash are the same. */
export function contentHashOf(content: ModuleContent): string {
  return hashOf(content);
}

/** The steps of a module as lists show them. A quiz is another quiz when its bank of questions is another one. */
export function stepSummariesOf(content: ModuleContent): StepSummary[] {
  return content.steps.map((step) => ({
    key: step.key,
    type: step.type,
    title: step.title,
    hash: hashOf(step.type === 'quiz' ? [step, content.questions] : step),
  }));
}

/** The step of this key and type, when the module has one. */
export function stepOf<Type extends Step['type']>(
  { content }: PublishedModule,
  key: string,
  type: Type,
): Extract<Step, { type: Type }> | undefined {
  const step = content.steps.find((each) => each.key === key);
  return step?.type === type ? (step as Extract<Step, { type: Type }>) : undefined;
}
