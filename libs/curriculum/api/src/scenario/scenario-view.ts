import {
  isPathComplete,
  otherChoices,
  pathOf,
  type ScenarioChoice,
  type ScenarioStep,
  type ScenarioTurn,
} from '@obi/curriculum/rules';
import type { Quote } from '../guide/clause-quotes';
import type { OutcomeType, ScenarioType, SituationType } from './scenario.graphql';

/**
 * A scenario as far as the person has come: situations that they have reached, and the outcomes of their own choices.
 * What lies ahead, and what other choices lead to, stays on the server.
 */
export function scenarioView(
  scenario: ScenarioStep,
  choices: readonly ScenarioChoice[],
  quote: Quote,
): ScenarioType {
  const turns = pathOf(scenario, choices);
  return {
    complete: isPathComplete(turns),
    turns: turns.map((turn) => ({
      situation: situationView(turn),
      channel: turn.choice?.channel ?? null,
      reply: turn.choice?.reply ?? null,
      outcome: outcomeView(turn, quote),
    })),
  };
}

function situationView({ situation }: ScenarioTurn): SituationType {
  const { key, author, handle, at, text, spread, facts, channels, replies } = situation;
  const { channelQuestion, replyQuestion } = situation;
  return { key, author, handle, at, text, spread, facts, channelQuestion, replyQuestion, channels, replies };
}

function outcomeView({ situation, choice, outcome }: ScenarioTurn, quote: Quote): OutcomeType | null {
  if (!outcome || !choice) return null;
  const { timeline, cost, verdict, afterADay, reposts, end } = outcome;
  return {
    timeline,
    cost: cost ?? null,
    verdict,
    afterADay,
    reposts,
    clause: quote(outcome.clause),
    end: end ?? null,
    others: otherChoices(situation, choice),
  };
}
