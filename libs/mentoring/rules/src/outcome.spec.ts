import fc from 'fast-check';
import { type MatchedParticipant, outcomeOf } from './outcome';

const participants = (
  count: number,
  change: (at: number) => Partial<MatchedParticipant>,
): MatchedParticipant[] =>
  Array.from({ length: count }, (_, at) => ({
    ...{ belts: 1, stayed: true, others: 5, othersBelts: 1, othersStayed: 1 },
    ...change(at),
  }));

describe('what programmes change', () => {
  it('says that there is not enough data below thirty who can be compared', () => {
    expect(outcomeOf([])).toEqual({ began: 0, matched: 0, belts: null, stayed: null });
    const alone = participants(40, (at) => ({ others: at < 11 ? 1 : 5 }));
    expect(outcomeOf(alone)).toEqual({ began: 40, matched: 29, belts: null, stayed: null });
  });

  it('tells a difference where the interval leaves nothing out', () => {
    const { belts } = outcomeOf(participants(40, (at) => ({ belts: at % 2 ? 2 : 1, othersBelts: 0.5 })));
    expect(belts).toMatchObject({ participants: 1.5, others: 0.5, difference: 1, isTold: true });
    expect(belts?.from).toBeGreaterThan(0.8);
    expect(belts?.to).toBeLessThan(1.2);
  });

  it('is not certain of what was never seen: all stayed on both sides', () => {
    const alike = Array.from({ length: 31 }, () => ({
      ...{ belts: 1, stayed: true, others: 4, othersBelts: 1, othersStayed: 1 },
    }));
    const { belts, stayed } = outcomeOf(alike);
    expect(stayed).toMatchObject({ difference: 0, from: -9.68, to: 9.68, isTold: false });
    expect(belts).toMatchObject({ difference: 0, from: -0.1, to: 0.1, isTold: false });
  });

  it('tells none where participants differ more among themselves than from others', () => {
    const { stayed } = outcomeOf(participants(40, (at) => ({ stayed: at % 2 === 0, othersStayed: 0.45 })));
    expect(stayed).toMatchObject({ participants: 50, others: 45, difference: 5, isTold: false });
    expect(stayed?.from).toBeLessThan(0);
  });

  it('holds the true difference about 95 times in 100', () => {
    const chance = fc.sample(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 40, maxLength: 40 }), {
      numRuns: 400,
      seed: 3,
    });
    const mean = chance.flat().reduce((sum, value) => sum + value, 0) / chance.flat().length;
    const held = chance.filter((list) => {
      const { belts } = outcomeOf(participants(40, (at) => ({ belts: list[at] ?? 0, othersBelts: 0 })));
      return belts !== null && belts.from <= mean && mean <= belts.to;
    });
    expect(held.length / chance.length).toBeGreaterThan(0.9);
    expect(held.length / chance.length).toBeLessThan(0.99);
  });

  it('is the same whatever the order of participants', () => {
    const list = participants(35, (at) => ({ belts: at % 4, othersBelts: (at % 3) / 2 }));
    expect(outcomeOf([...list].reverse())).toEqual(outcomeOf(list));
  });
});
