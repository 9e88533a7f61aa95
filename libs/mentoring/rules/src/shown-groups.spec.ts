import fc from 'fast-check';
import { refusalToSmallestGroup, shownGroups, type Subject } from './shown-groups';

/** Each person counts one in a place of their own, so that counts say exactly whom they are about. */
const company = (groups: readonly string[]): Subject[] =>
  groups.map((group, at) => ({
    id: `p${String(at).padStart(3, '0')}`,
    group,
    since: `2026-${String(1 + (at % 12)).padStart(2, '0')}-01`,
    counts: groups.map((_, place) => (place === at ? 1 : 0)),
  }));
const about = (counts: readonly number[] | undefined): Set<number> =>
  new Set((counts ?? []).flatMap((count, at) => (count > 0 ? [at] : [])));
const views = (groups: readonly string[], limit: number) => {
  const shown = shownGroups(company(groups), limit);
  return [shown.total, ...shown.groups.values()].flatMap((view) => (view ? [about(view.counts)] : []));
};
const people = fc.array(fc.constantFrom('Stores', 'Care', 'Marketing', 'Tax', 'Supply'), { maxLength: 60 });
const limits = fc.constantFrom(5, 10);

describe('what may be shown of groups of people', () => {
  it('shows groups that are large enough, and the sum of all', () => {
    const groups = [...Array<string>(12).fill('Stores'), ...Array<string>(21).fill('Care')];
    const { total, groups: by } = shownGroups(company(groups));
    expect([...by].map(([name, counts]) => [name, counts?.people])).toEqual([
      ['Care', 20],
      ['Stores', 10],
    ]);
    expect(total?.people).toBe(30);
  });

  it('leaves a small group out of the sum too, where it could be worked out from it', () => {
    const groups = [
      ...Array<string>(3).fill('Tax'),
      ...Array<string>(12).fill('Care'),
      ...Array<string>(20).fill('Stores'),
    ];
    const { total, groups: by } = shownGroups(company(groups));
    expect([...by].map(([name, counts]) => [name, counts?.people ?? null])).toEqual([
      ['Care', 10],
      ['Stores', 20],
      ['Tax', null],
    ]);
    expect(total?.people).toBe(30);
  });

  it('counts what is left over of all groups together, in the sum alone', () => {
    const groups = ['Care', 'Stores', 'Tax', 'Supply'].flatMap((name) => Array<string>(7).fill(name));
    expect([5, 10].map((limit) => shownGroups(company(groups), limit).total?.people)).toEqual([25, 20]);
    expect([...shownGroups(company(groups), 5).groups.values()].map((one) => one?.people)).toEqual([
      5, 5, 5, 5,
    ]);
    expect([...shownGroups(company(groups)).groups.values()]).toEqual([null, null, null, null]);
  });

  it('shows nothing of fewer people than the limit, and counts nobody twice', () => {
    expect(shownGroups(company(Array<string>(9).fill('Care'))).total).toBeNull();
    const one = company(['Care'])[0] as Subject;
    expect(shownGroups(Array<Subject>(30).fill(one)).total).toBeNull();
    expect(shownGroups([]).total).toBeNull();
  });

  it('never tells of fewer people than the limit: no view, no difference, no complement, no overlap of views', () => {
    fc.assert(
      fc.property(people, limits, (groups, limit) => {
        const all = views(groups, limit);
        for (const one of all) {
          expect(one.size).toBeGreaterThanOrEqual(limit);
          for (const other of all) {
            const left = [...one].filter((at) => !other.has(at)).length;
            const both = [...one].filter((at) => other.has(at)).length;
            for (const size of [left, both]) expect(size === 0 || size >= limit).toBe(true);
          }
        }
        const shown = all.slice(1);
        const rest = [...(all[0] ?? [])].filter((at) => !shown.some((view) => view.has(at)));
        expect(rest.length === 0 || rest.length >= limit).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('tells nothing more to who looks under both limits: whatever is set beside whatever is about five at least', () => {
    fc.assert(
      fc.property(people, (groups) => {
        const all = [...views(groups, 10), ...views(groups, 5)];
        const parts = new Map<string, number>();
        groups.forEach((_, at) => {
          const seenIn = all.map((view) => (view.has(at) ? 1 : 0)).join('');
          if (seenIn.includes('1')) parts.set(seenIn, (parts.get(seenIn) ?? 0) + 1);
        });
        for (const size of parts.values()) expect(size).toBeGreaterThanOrEqual(5);
      }),
      { numRuns: 500 },
    );
  });

  it('is about whole fives or tens, so that a view inside another leaves out five at least, on any other day too', () => {
    fc.assert(
      fc.property(people, fc.constantFrom(5, 10), (groups, limit) => {
        for (const view of views(groups, limit)) expect(view.size % limit).toBe(0);
      }),
    );
  });

  it('tells of as many new people as the limit says, or of nobody, when one more has come', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 45 }), limits, (size, limit) => {
        const later = company(Array<string>(size + 1).fill('Care')).map((one, at) => ({
          ...one,
          since: `${2000 + at}`,
        }));
        const before = about(shownGroups(later.slice(0, size), limit).total?.counts);
        const after = about(shownGroups(later, limit).total?.counts);
        const fresh = [...after].filter((at) => !before.has(at)).length;
        expect([0, limit]).toContain(fresh);
        expect([...before].every((at) => after.has(at))).toBe(true);
      }),
    );
  });

  it.each([
    [4, false],
    [5, true],
    [7, false],
    [9, false],
    [10, true],
    [11, false],
    [7.5, false],
  ])('may be set to tell of %s people or more: %s', (people, may) => {
    expect(refusalToSmallestGroup(people, 'Our units are small') === undefined).toBe(may);
  });

  it('is not set without a word of why', () => {
    expect(refusalToSmallestGroup(5, ' ')).toEqual({ code: 'MENTORING_TEXT_MISSING', field: 'reason' });
  });
});
