import {
  outcomeIn,
  type ScenarioOutcome,
  type ScenarioSituation,
  type ScenarioStep,
} from '@obi/curriculum/rules';
import { withoutAt } from '../listed';

/** The place of the outcome that follows from a pair; −1 when nothing follows. */
export function placeOfOutcome(situation: ScenarioSituation, channel: string, reply: string): number {
  const outcome = outcomeIn(situation, channel, reply);
  return outcome ? situation.outcomes.indexOf(outcome) : -1;
}

/** Takes a channel out, with everything that follows from it. */
export function withoutChannel(situation: ScenarioSituation, key: string): ScenarioSituation {
  return {
    ...situation,
    channels: situation.channels.filter((each) => each.key !== key),
    outcomes: situation.outcomes.filter((each) => each.channel !== key),
  };
}

/** Takes a reply out, with everything that follows from it alone. */
export function withoutReply(situation: ScenarioSituation, key: string): ScenarioSituation {
  return {
    ...situation,
    replies: situation.replies.filter((each) => each.key !== key),
    outcomes: situation.outcomes.filter((each) => each.reply !== key),
  };
}

/**
 * Gives a pair an outcome of its own, before those for any reply on the channel; it begins as what followed so far, for
 * whoever writes it changes the difference only.
 */
export function withOwnOutcome(
  situation: ScenarioSituation,
  pair: { readonly channel: string; readonly reply: string },
  clause: string,
): ScenarioSituation {
  const before = outcomeIn(situation, pair.channel, pair.reply);
  const own: ScenarioOutcome = before ? { ...before, ...pair } : { ...emptyOutcome(clause), ...pair };
  return { ...situation, outcomes: [own, ...situation.outcomes] };
}

/** Takes an outcome out; the pair then has what follows from any reply on the channel, or nothing. */
export function withoutOutcome(situation: ScenarioSituation, place: number): ScenarioSituation {
  return { ...situation, outcomes: withoutAt(situation.outcomes, place) };
}

/** Takes a situation out of a scenario; outcomes that went on to it end nowhere until somebody says where. */
export function withoutSituation(scenario: ScenarioStep, key: string): ScenarioStep {
  const situations = scenario.situations
    .filter((each) => each.key !== key)
    .map((each) => ({
      ...each,
      outcomes: each.outcomes.map(({ next, ...rest }) =>
        next === key || next === undefined ? rest : { ...rest, next },
      ),
    }));
  const start = scenario.start === key ? (situations[0]?.key ?? key) : scenario.start;
  return { ...scenario, start, situations };
}

function emptyOutcome(clause: string): Omit<ScenarioOutcome, 'channel'> {
  return {
    timeline: [{ at: '', text: '' }],
    ...{ clause, verdict: 'fair', afterADay: '', reposts: 0, end: { owner: '', channel: '' } },
  };
}
