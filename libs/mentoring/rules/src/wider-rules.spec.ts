import fc from 'fast-check';
import { type HelpfulChange, widerRules } from './wider-rules';

const terms = { minOverlapMinutes: 120, minGradeGap: 3, sameLocationRequired: true, allowPrevious: false };
const time = (by: number): HelpfulChange[] => [{ code: 'NO_TIME_OVERLAP', by }];

describe('the rules that HR could widen', () => {
  it('names the change that would serve most, with how many', () => {
    const people = [time(30), time(45), time(100), [{ code: 'GRADE_GAP', by: 1 }] as const];
    expect(widerRules(terms, people)).toEqual([
      {
        words: 'Ask for 15 minutes a week that suit both, instead of 2 hours',
        upTo: 3,
        settings: { minOverlapMinutes: 15 },
      },
      { words: 'Allow 2 grades between the two, instead of 3', upTo: 1, settings: { minGradeGap: 2 } },
    ]);
  });

  it('goes no further than is needed', () => {
    expect(widerRules(terms, [time(40), time(30)])[0]?.settings).toEqual({ minOverlapMinutes: 75 });
  });

  it('never goes below what a programme may ask for', () => {
    expect(widerRules(terms, [time(115), [{ code: 'GRADE_GAP', by: 3 }]])).toEqual([]);
  });

  it('tells of places and earlier pairs only where a rule keeps them apart', () => {
    const people: HelpfulChange[][] = [
      [{ code: 'LOCATION' }],
      [{ code: 'PREVIOUS_PAIR' }, { code: 'LOCATION' }],
    ];
    expect(widerRules(terms, people).map((rule) => [rule.upTo, rule.settings])).toEqual([
      [2, { sameLocationRequired: false }],
      [1, { allowPrevious: true }],
    ]);
    expect(widerRules({ ...terms, sameLocationRequired: false, allowPrevious: true }, people)).toEqual([]);
  });

  it('says nothing of what is not a rule of the programme', () => {
    expect(widerRules(terms, [[{ code: 'MORE_PLACES', by: 1 }], [{ code: 'NO_COMMON_LANGUAGE' }]])).toEqual(
      [],
    );
  });

  it('counts exactly those whom the wider rule lets in', () => {
    const misses = fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(misses, (list) => {
        const [rule] = widerRules(terms, list.map(time));
        const allowed = rule?.settings.minOverlapMinutes ?? 120;
        expect(rule?.upTo ?? 0).toBe(list.filter((by) => 120 - by >= allowed).length);
      }),
    );
  });
});
