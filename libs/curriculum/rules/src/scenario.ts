import type { CurriculumRefusal } from './refusals';
import type { ScenarioOutcome, ScenarioSituation, ScenarioStep } from './module-content';

/** What somebody chose in one situation. */
export interface ScenarioChoice {
  readonly situation: string;
  readonly channel: string;
  readonly reply: string;
}

/** A situation on a person's way through a scenario, with what they chose there and what followed. */
export interface ScenarioTurn {
  readonly situation: ScenarioSituation;
  readonly choice: ScenarioChoice | null;
  readonly outcome: ScenarioOutcome | null;
}

/** How another channel would have gone, with the same words. */
export interface OtherChoice {
  readonly channel: string;
  readonly title: string;
  readonly reposts: number;
  readonly afterADay: string;
}

/** The situation of this key. */
export function situationOf(scenario: ScenarioStep, key: string): ScenarioSituation | undefined {
  return scenario.situations.find((each) => each.key === key);
}

/** What follows when somebody answers on this channel with these words: the first outcome that fits. */
export function outcomeIn(
  situation: ScenarioSituation,
  channel: string,
  reply: string,
): ScenarioOutcome | undefined {
  const known =
    situation.channels.some((each) => each.key === channel) &&
    situation.replies.some((each) => each.key === reply);
  if (!known) return undefined;
  return situation.outcomes.find(
    (each) => each.channel === channel && (each.reply === undefined || each.reply === reply),
  );
}

/** What follows when somebody answers this way in this situation of a scenario. */
export function outcomeOf(scenario: ScenarioStep, choice: ScenarioChoice): ScenarioOutcome | undefined {
  const situation = situationOf(scenario, choice.situation);
  return situation && outcomeIn(situation, choice.channel, choice.reply);
}

/**
 * The way that a person has gone: from the opening situation along their latest choices, up to the situation that
 * waits for a choice or to the end. A choice counts only when it was made after the one that led to it, so that
 * another choice early on is played to its own end. `choices` come in the order in which they were made.
 */
export function pathOf(scenario: ScenarioStep, choices: readonly ScenarioChoice[]): readonly ScenarioTurn[] {
  const turns: ScenarioTurn[] = [];
  let made = -1;
  let next: string | undefined = scenario.start;
  while (next !== undefined && turns.length <= scenario.situations.length) {
    const situation = situationOf(scenario, next);
    if (!situation) break;
    const last = choices.findLastIndex((each) => each.situation === situation.key);
    const choice = last > made ? (choices[last] ?? null) : null;
    const outcome = (choice && outcomeOf(scenario, choice)) ?? null;
    turns.push({ situation, choice: outcome && choice, outcome });
    made = last;
    next = outcome?.next;
  }
  return turns;
}

/** Whether the way has come to its end: an owner and a channel. */
export function isPathComplete(turns: readonly ScenarioTurn[]): boolean {
  return turns.at(-1)?.outcome?.end !== undefined;
}

/** How the other channels would have gone with the same words; for comparing once a choice is made. */
export function otherChoices(situation: ScenarioSituation, choice: ScenarioChoice): readonly OtherChoice[] {
  return situation.channels.flatMap(({ key, title }) => {
    const outcome = key === choice.channel ? undefined : outcomeIn(situation, key, choice.reply);
    return outcome ? [{ channel: key, title, reposts: outcome.reposts, afterADay: outcome.afterADay }] : [];
  });
}

/** Why this choice cannot be made now; a situation has to be reached before one can act in it. */
export function refusalToChoose(
  scenario: ScenarioStep,
  made: readonly ScenarioChoice[],
  choice: ScenarioChoice,
): CurriculumRefusal | undefined {
  if (!pathOf(scenario, made).some(({ situation }) => situation.key === choice.situation))
    return { code: 'CURRICULUM_SITUATION_NOT_REACHED' };
  if (!outcomeOf(scenario, choice)) return { code: 'CURRICULUM_CHOICE_UNKNOWN', kind: 'BAD_INPUT' };
  return undefined;
}
