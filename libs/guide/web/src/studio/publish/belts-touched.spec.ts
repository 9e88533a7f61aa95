import { render, screen } from '@testing-library/angular';
import { BeltsTouched } from './belts-touched';
import type { ImpactOnBelts } from './effect-panel';

const moduleOf = (title: string, people: number) => ({
  ...{ key: title, title, belt: 'yellow', minutes: 6, people },
});

async function show(
  staleModules: readonly ReturnType<typeof moduleOf>[],
  belts: readonly object[] = [],
): Promise<void> {
  const impact = { people: belts.length, certifyAgain: 0, belts, weeks: [], units: [] };
  await render(BeltsTouched, {
    inputs: { belts: { staleModules, belts: impact } as unknown as ImpactOnBelts },
  });
}

describe('the modules that a draft makes stale', () => {
  it('are all that teach what is certified again, with how many did them', async () => {
    await show([moduleOf('Is it true?', 412), moduleOf('What cannot wait', 0)]);
    expect(screen.getByRole('heading', { name: '2 modules become stale' })).toBeVisible();
    expect(screen.getByText('412 people did it')).toBeVisible();
    expect(screen.getByText('Nobody did it yet')).toBeVisible();
  });

  it('are none where nothing teaches it', async () => {
    await show([]);
    expect(screen.getByRole('heading', { name: 'No module becomes stale' })).toBeVisible();
    expect(screen.queryAllByRole('listitem')).toEqual([]);
  });
});

describe('the belts that a draft makes due', () => {
  it.each([
    ['all until one day', 5, '2027-02-15', '2027-02-15', '5 people, until 15 Feb 2027'],
    [
      ...(['until different days', 5, '2027-02-15', '2027-03-02'] as const),
      '5 people, the first until 15 Feb 2027, the last until 2 Mar 2027',
    ],
    ['some without a last day', 2, '2027-02-15', '2027-02-15', '5 people, 2 of them until 15 Feb 2027'],
    ['all without a last day', 0, null, null, '5 people, without a last day'],
  ])('%s', async (_, lapse, by, lastBy, words) => {
    await show([], [{ belt: 'yellow', people: 5, lapse, by, lastBy }]);
    expect(screen.getByText(words)).toBeVisible();
  });
});
