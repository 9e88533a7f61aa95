import fc from 'fast-check';
import {
  isPathComplete,
  otherChoices,
  outcomeOf,
  pathOf,
  refusalToChoose,
  type ScenarioChoice,
} from './scenario';
import { SCENARIO } from './spec/dryer';

const choose = (situation: string, channel: string, reply: string): ScenarioChoice => ({
  situation,
  channel,
  reply,
});
const keysOf = (choices: readonly ScenarioChoice[]) =>
  pathOf(SCENARIO, choices).map(({ situation }) => situation.key);

const goOn = choose('smell', 'public', 'plain');
const endAtOnce = choose('smell', 'public', 'formula');
const end = choose('press', 'wait', 'plain');

describe('the outcome of a choice', () => {
  it.each([
    ['the reply that it names', goOn, 'good'],
    ['any other reply on the channel', endAtOnce, 'poor'],
    ['a channel that takes any reply', choose('smell', 'wait', 'plain'), 'poor'],
    ['a reply that is not there', choose('smell', 'public', 'shout'), undefined],
    ['a channel that is not there', choose('smell', 'letter', 'plain'), undefined],
    ['a situation that is not there', choose('gone', 'public', 'plain'), undefined],
  ])('for %s', (_, choice, verdict) => expect(outcomeOf(SCENARIO, choice)?.verdict).toBe(verdict));

  it('is compared with the other channels and the same words', () =>
    expect(otherChoices(SCENARIO.situations[0]!, goOn)).toEqual([
      { channel: 'wait', title: 'Wait', reposts: 900, afterADay: 'In the paper' },
    ]));
});

describe('the way through a scenario', () => {
  it.each([
    ['waits in the opening situation', [], ['smell'], false],
    ['goes on to the next situation', [goOn], ['smell', 'press'], false],
    ['ends where the outcome ends', [endAtOnce], ['smell'], true],
    ['ends in the second situation', [goOn, end], ['smell', 'press'], true],
    ['follows another choice made later', [goOn, end, endAtOnce], ['smell'], true],
    [
      'plays the next situation anew after another choice before it',
      [goOn, end, goOn],
      ['smell', 'press'],
      false,
    ],
    ['takes the later of two choices', [endAtOnce, goOn], ['smell', 'press'], false],
  ])('%s', (_, choices, keys, complete) => {
    expect(keysOf(choices)).toEqual(keys);
    expect(isPathComplete(pathOf(SCENARIO, choices))).toBe(complete);
  });

  it.each([
    ['the opening situation', [], goOn, undefined],
    ['a situation that was not reached', [], end, 'CURRICULUM_SITUATION_NOT_REACHED'],
    ['a situation that was reached', [goOn], end, undefined],
    ['another choice in an earlier situation', [goOn, end], endAtOnce, undefined],
    ['words that are not offered', [], choose('smell', 'public', 'shout'), 'CURRICULUM_CHOICE_UNKNOWN'],
  ])('lets one choose, or not, in %s', (_, made, choice, code) =>
    expect(refusalToChoose(SCENARIO, made, choice)?.code).toBe(code),
  );

  it('never visits a situation twice, whatever was chosen in whatever order', () => {
    const any = fc.record({
      situation: fc.constantFrom('smell', 'press', 'gone'),
      channel: fc.constantFrom('public', 'wait', 'letter'),
      reply: fc.constantFrom('plain', 'formula', 'shout'),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (choices) => {
        const keys = keysOf(choices);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys[0]).toBe('smell');
      }),
    );
  });
});
