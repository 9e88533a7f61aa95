import { outcomeIn, type ScenarioStep } from '@obi/curriculum/rules';
import { CONTENT } from '../../../test/studio-module';
import {
  placeOfOutcome,
  withoutChannel,
  withoutOutcome,
  withoutReply,
  withoutSituation,
  withOwnOutcome,
} from './situation-edits';

const SCENARIO = CONTENT.steps[1] as ScenarioStep;
const smell = SCENARIO.situations[0]!;
const pair = { channel: 'wait', reply: 'plain' };

describe('what follows from a pair', () => {
  it('is one of the outcomes, or none', () => {
    expect(placeOfOutcome(smell, 'wait', 'plain')).toBe(1);
    expect(placeOfOutcome(smell, 'wait', 'shout')).toBe(-1);
  });

  it('may be its own, and begins as what followed so far', () => {
    const own = withOwnOutcome(smell, pair, 'answers.one-owner');
    expect(placeOfOutcome(own, 'wait', 'plain')).toBe(0);
    expect(outcomeIn(own, 'wait', 'plain')).toEqual({ ...smell.outcomes[1], ...pair });
    expect(withoutOutcome(own, 0).outcomes).toEqual(smell.outcomes);
  });

  it('is written anew where nothing followed', () => {
    const none = { ...smell, outcomes: [] };
    expect(outcomeIn(withOwnOutcome(none, pair, 'answers.one-owner'), 'wait', 'plain')).toMatchObject({
      clause: 'answers.one-owner',
      end: { owner: '', channel: '' },
    });
  });
});

describe('what is taken out of a situation', () => {
  it('takes what followed from it along', () => {
    expect(withoutChannel(smell, 'wait').outcomes.map(({ channel }) => channel)).toEqual(['public']);
    const own = withOwnOutcome(smell, pair, 'answers.one-owner');
    expect(withoutReply(own, 'plain').outcomes).toEqual(smell.outcomes);
  });

  it('leaves no outcome that goes on to what is gone', () => {
    const { situations, start } = withoutSituation(SCENARIO, 'press');
    expect(start).toBe('smell');
    expect(situations.flatMap(({ outcomes }) => outcomes.map(({ next }) => next))).toEqual([
      undefined,
      undefined,
    ]);
    expect(withoutSituation(SCENARIO, 'smell').start).toBe('press');
  });
});
