import { areHoursSound } from '@obi/mentoring/rules';
import { chosenOf, hoursOf, languages, topicsFirst } from './enrol-choices';

describe('the choices of enrolling', () => {
  it('turns days and times of day into hours, and back', () => {
    const hours = hoursOf(['2', '1'], ['morning', 'midday']);
    expect(hours).toEqual([
      { day: 1, from: 540, to: 720 },
      { day: 1, from: 720, to: 840 },
      { day: 2, from: 540, to: 720 },
      { day: 2, from: 720, to: 840 },
    ]);
    expect(areHoursSound(hours)).toBe(true);
    expect(chosenOf(hours)).toEqual({ days: ['1', '2'], times: ['morning', 'midday'] });
  });

  it('offers first what each side mostly teaches', () => {
    expect(topicsFirst('mentor')[0]).toEqual({ value: 'platforms', label: 'How the platforms work' });
    expect(topicsFirst('mentee')[0]).toEqual({ value: 'leading', label: 'Leading people' });
    expect(topicsFirst('mentor')).toHaveLength(topicsFirst('mentee').length);
  });

  it('offers a language that somebody named before', () => {
    expect(languages(['fi']).at(-1)).toEqual({ value: 'fi', label: 'Finnish' });
  });
});
