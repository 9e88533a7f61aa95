import type { Fault } from './fault';
import type { ScenarioSituation, ScenarioStep } from './module-content';
import { outcomeIn, situationOf } from './scenario';

export type ScenarioFaultCode =
  | 'situation-twice'
  | 'scenario-starts-nowhere'
  | 'next-situation-unknown'
  | 'situation-never-reached'
  | 'path-comes-back'
  | 'path-without-owner-or-channel'
  | 'outcome-ends-and-goes-on'
  | 'choice-without-outcome'
  | 'outcome-never-chosen'
  | 'situation-without-choice';

type ScenarioFault = Fault<ScenarioFaultCode>;

/**
 * What is wrong with a scenario: every choice has an outcome, every situation is reached, no path comes back to where
 * it was, and each ends in an owner and a channel.
 */
export function faultsOfScenario(scenario: ScenarioStep): readonly ScenarioFault[] {
  const { key, start, situations } = scenario;
  const keys = situations.map((each) => each.key);
  const faults: ScenarioFault[] = keys
    .filter((each, index) => keys.indexOf(each) < index)
    .map((each) => ({ code: 'situation-twice', at: `${key}/${each}` }));
  if (!keys.includes(start)) faults.push({ code: 'scenario-starts-nowhere', at: key });
  for (const situation of situations) faults.push(...faultsOfSituation(scenario, situation));
  const reached = new Set<string>();
  const circles = new Set<string>();
  follow(scenario, start, [], reached, circles);
  for (const each of circles) faults.push({ code: 'path-comes-back', at: `${key}/${each}` });
  for (const each of keys)
    if (!reached.has(each)) faults.push({ code: 'situation-never-reached', at: `${key}/${each}` });
  return faults;
}

function faultsOfSituation(scenario: ScenarioStep, situation: ScenarioSituation): ScenarioFault[] {
  const at = `${scenario.key}/${situation.key}`;
  const faults: ScenarioFault[] = [];
  const { channels, replies, outcomes } = situation;
  if (channels.length === 0 || replies.length === 0) faults.push({ code: 'situation-without-choice', at });
  const chosen = new Set<unknown>();
  for (const channel of channels) {
    for (const reply of replies) {
      const outcome = outcomeIn(situation, channel.key, reply.key);
      if (outcome) chosen.add(outcome);
      else faults.push({ code: 'choice-without-outcome', at: `${at}/${channel.key}/${reply.key}` });
    }
  }
  outcomes.forEach((outcome, index) => {
    const place = `${at}/${index}`;
    const { next, end } = outcome;
    if (!chosen.has(outcome)) faults.push({ code: 'outcome-never-chosen', at: place });
    if (next !== undefined && end !== undefined) faults.push({ code: 'outcome-ends-and-goes-on', at: place });
    if (next !== undefined && !situationOf(scenario, next))
      faults.push({ code: 'next-situation-unknown', at: place });
    if (next === undefined && !(end?.owner && end.channel))
      faults.push({ code: 'path-without-owner-or-channel', at: place });
  });
  return faults;
}

/** Goes every path from a situation; an outcome that goes back to what was left behind on it makes a circle. */
function follow(
  scenario: ScenarioStep,
  key: string,
  behind: readonly string[],
  reached: Set<string>,
  circles: Set<string>,
): void {
  // Seen from another path already: whatever circle starts here has been found.
  if (reached.has(key)) return;
  const situation = situationOf(scenario, key);
  if (!situation) return;
  reached.add(key);
  situation.outcomes.forEach(({ next }, index) => {
    if (next === undefined) return;
    if (next === key || behind.includes(next)) circles.add(`${key}/${index}`);
    else follow(scenario, next, [...behind, key], reached, circles);
  });
}
