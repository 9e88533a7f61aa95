import { clausesOf, repeatedIn, type Guide, guides, keysOf, read } from './content-files';

const first = read<Guide>('guide-1.0.json');
const second = read<Guide>('guide-2.0.json');

describe('the starter guide', () => {
  it.each(guides)('%s has six sections in their order, and unique keys that name the section', (_, guide) => {
    expect(keysOf(guide.sections)).toEqual([
      'why',
      'listening',
      'conversation',
      'angry',
      'accounts',
      'answers',
    ]);
    expect(repeatedIn(keysOf(clausesOf(guide)))).toEqual([]);
    for (const section of guide.sections)
      for (const clause of section.clauses) expect(clause.key.startsWith(`${section.key}.`)).toBe(true);
  });

  it.each(guides)('%s has at least 25 clauses of two to five paragraphs, each with a check', (_, guide) => {
    expect(clausesOf(guide).length).toBeGreaterThanOrEqual(25);
    for (const { text, check } of clausesOf(guide)) {
      expect(text).toBe(text.trim());
      expect(text).not.toMatch(/\n\n\n/);
      expect(text.split('\n\n').filter((part) => !part.startsWith('- ')).length).toBeGreaterThanOrEqual(2);
      expect(text.split('\n\n').filter((part) => !part.startsWith('- ')).length).toBeLessThanOrEqual(5);
      expect(repeatedIn(check.options)).toEqual([]);
      expect(check.options).toHaveLength(3);
      expect([0, 1, 2]).toContain(check.correct);
    }
  });

  it('marks no change in its first version', () =>
    expect(clausesOf(first).filter((clause) => clause.change)).toEqual([]));

  it('says in 2.0 what changed and why, and leaves every other clause as it was', () => {
    const before = new Map(clausesOf(first).map((clause) => [clause.key, clause]));
    for (const clause of clausesOf(second)) {
      if (!clause.change) expect(clause).toEqual(before.get(clause.key));
      else {
        expect(clause.change.reason.length).toBeGreaterThan(40);
        expect(clause.text).not.toBe(before.get(clause.key)?.text);
      }
    }
    expect(keysOf(clausesOf(second))).toEqual(expect.arrayContaining([...before.keys()]));
  });

  it('changes two wordings in 2.0, asks three clauses to be acknowledged and one to be certified again', () => {
    const kinds = clausesOf(second).flatMap((clause) => clause.change?.kind ?? []);
    expect(kinds.sort()).toEqual([
      ...Array(3).fill('acknowledge-again'),
      'certify-again',
      ...Array(2).fill('wording-only'),
    ]);
  });

  it('spreads the right answers over the positions', () => {
    const right = clausesOf(second).map((clause) => clause.check.correct);
    for (const position of [0, 1, 2])
      expect(right.filter((each) => each === position).length).toBeGreaterThanOrEqual(6);
  });
});
