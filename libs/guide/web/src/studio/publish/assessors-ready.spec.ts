import { axeFaults } from '@obi/testing/web';
import { render } from '@testing-library/angular';
import { AssessorsReady } from './assessors-ready';
import type { ImpactOnBelts } from './effect-panel';

type Assessors = ImpactOnBelts['assessors'];

async function said(assessors: Partial<Assessors>, holders: Readonly<Record<string, number>> = {}) {
  const by = '2027-02-14';
  const belts = Object.entries(holders).map(([belt, people]) => ({
    ...{ belt, people, lapse: people, by, lastBy: by },
  }));
  const impact: ImpactOnBelts = {
    publishOn: '2026-11-22',
    staleModules: [],
    belts: { people: 0, certifyAgain: 0, belts, weeks: [], units: [] },
    assessors: { waiting: 3, medianHours: 48, judged: 26, assessors: 2, belts: ['black'], ...assessors },
  };
  const { container } = await render(AssessorsReady, { inputs: { impact } });
  expect(await axeFaults(container)).toEqual([]);
  return { text: container.textContent?.trim(), isWarning: container.querySelector('.warn') !== null };
}

const CAN = 'Assessors can cope: no belt falls due that they judge.';

describe('whether assessors can cope', () => {
  it.each<[Partial<Assessors>, string]>([
    [{}, `${CAN} Assessors: 3 pieces wait, half are judged within 2 days.`],
    [{ waiting: 1, medianHours: 5.2 }, `${CAN} Assessors: 1 piece waits, half are judged within 6 hours.`],
    [{ waiting: 0, medianHours: null }, `${CAN} Assessors: 0 pieces wait, none was judged lately.`],
    [{ assessors: 0 }, 'Assessors: there is nobody yet who judges work.'],
  ])('is said in one line', async (assessors, text) => {
    expect(await said(assessors, { yellow: 9 })).toEqual({ text, isWarning: false });
  });

  it('says that they cannot keep up, and what to do', async () => {
    const { text } = await said({}, { black: 40 });
    expect(text).toMatch(/^Assessors cannot keep up\. /);
    expect(text).toMatch(/allows 12\. Set a later day, or have more assessors named\./);
  });

  it('warns when belts fall due that are earned by judged work', async () => {
    const { text, isWarning } = await said({}, { yellow: 9, black: 4 });
    expect(isWarning).toBe(true);
    expect(text).toBe(
      'Assessors can cope. The black belt falls due for 4 holders: who lets it lapse hands in work again, to 2 assessors. ' +
        '7 works at 2 a week take 4 weeks; the last day allows 12. ' +
        'Assessors: 3 pieces wait, half are judged within 2 days.',
    );
  });
});
