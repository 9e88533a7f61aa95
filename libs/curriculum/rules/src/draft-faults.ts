import { faultsOfModule, type ModuleFault } from './module-faults';
import type { LessonBlock, ModuleContent, Question, ScenarioSituation, Step } from './module-content';

/**
 * Everything that keeps a draft from being published: what makes a module unfit, words that nobody has written yet,
 * and clauses that the guide does not have.
 */
export function faultsOfDraft(
  module: ModuleContent,
  isInGuide: (clause: string) => boolean,
): readonly ModuleFault[] {
  const unknown = module.clauses.filter((clause) => !isInGuide(clause));
  return [
    ...placesWithoutWords(module).map((at) => ({ code: 'text-missing', at }) as const),
    ...faultsOfModule(module),
    ...unknown.map((at) => ({ code: 'clause-not-in-guide', at }) as const),
  ];
}

function placesWithoutWords(module: ModuleContent): string[] {
  const facts = (['title', 'summary', 'quote'] as const).filter((fact) => isBlank(module[fact]));
  return [
    ...facts,
    ...module.steps.flatMap(placesInStep),
    ...module.questions.filter(lacksWords).map(({ key }) => key),
  ];
}

function placesInStep(step: Step): string[] {
  const own = isBlank(step.title) ? [step.key] : [];
  if (step.type === 'lesson') {
    const blank = step.blocks.flatMap((block, index) => (isBlankBlock(block) ? [index] : []));
    return [...own, ...blank.map((index) => `${step.key}/${index}`)];
  }
  if (step.type === 'quiz') return own;
  return [
    ...own,
    ...step.situations.flatMap((situation) => placesIn(situation, `${step.key}/${situation.key}`)),
  ];
}

function isBlankBlock(block: LessonBlock): boolean {
  switch (block.type) {
    case 'points':
      return block.items.length === 0 || block.items.some(isBlank);
    case 'post':
      return isBlank(block.author) || isBlank(block.text);
    case 'reply':
      return isBlank(block.text) || isBlank(block.why);
    case 'text':
      return isBlank(block.text);
    case 'clause':
      return false;
  }
}

function placesIn(situation: ScenarioSituation, at: string): string[] {
  const { author, text, channelQuestion, replyQuestion, channels, replies, outcomes } = situation;
  const words = [
    ...[author, text, channelQuestion, replyQuestion],
    ...channels.map(({ title }) => title),
    ...replies.map((reply) => reply.text),
  ];
  const silent = outcomes.flatMap(({ timeline, afterADay }, index) =>
    timeline.length === 0 || timeline.some((event) => isBlank(event.text)) || isBlank(afterADay)
      ? [index]
      : [],
  );
  return [...(words.some(isBlank) ? [at] : []), ...silent.map((index) => `${at}/${index}`)];
}

function lacksWords({ text, because, options, targets = [] }: Question): boolean {
  return [text, because, ...options.map((each) => each.text), ...targets.map((each) => each.text)].some(
    isBlank,
  );
}

function isBlank(words: string): boolean {
  return words.trim() === '';
}
