import { repeatedIn, keysOf, modules, pathsOf, scenariosOf, type Situation } from './content-files';

const scenarios = modules.flatMap(scenariosOf).map((step) => [step.key, step] as const);

/** The first outcome that fits each channel with each reply, as the player picks it. */
const chosenIn = ({ channels, replies, outcomes }: Situation) =>
  channels.flatMap((channel) =>
    replies.map((reply) =>
      outcomes.find(
        (each) => each.channel === channel.key && (each.reply === undefined || each.reply === reply.key),
      ),
    ),
  );

describe.each(scenarios)('the scenario %s', (_, step) => {
  const situations = step.situations ?? [];
  const outcomes = situations.flatMap((situation) => situation.outcomes);

  it('answers every channel with every reply, and uses every outcome', () => {
    for (const situation of situations) {
      const chosen = chosenIn(situation);
      expect(chosen).not.toContain(undefined);
      expect(new Set(chosen)).toEqual(new Set(situation.outcomes));
      expect([3, 4]).toContain(situation.channels.length);
      expect(situation.replies).toHaveLength(3);
      expect(repeatedIn(keysOf(situation.channels))).toEqual([]);
      expect(repeatedIn(keysOf(situation.replies))).toEqual([]);
    }
  });

  it('leads through two situations or more to an owner and a channel, and never in a circle', () => {
    for (const [trail, chosen] of pathsOf(step)) {
      expect(trail.length).toBeGreaterThanOrEqual(2);
      expect(chosen.at(-1)?.end?.owner).toBeTruthy();
      expect(chosen.at(-1)?.end?.channel).toBeTruthy();
    }
  });

  it('reaches every situation, and each outcome either goes on or ends', () => {
    expect(repeatedIn(keysOf(situations))).toEqual([]);
    const reached = new Set(pathsOf(step).flatMap(([trail]) => trail));
    expect([...reached].sort()).toEqual([...keysOf(situations)].sort());
    for (const outcome of outcomes) expect(outcome.next === undefined).toBe(outcome.end !== undefined);
  });

  it('has a good way and a poor one in each situation', () => {
    for (const situation of situations)
      expect(situation.outcomes.map(({ verdict }) => verdict)).toEqual(
        expect.arrayContaining(['good', 'poor']),
      );
  });

  it('tells what follows in two to four events, and what it costs', () => {
    for (const { timeline, cost } of outcomes) {
      expect([2, 3, 4]).toContain(timeline.length);
      expect(cost).toBeTruthy();
    }
  });
});
