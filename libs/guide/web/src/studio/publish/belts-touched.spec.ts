import { render, screen } from '@testing-library/angular';
import { BeltsTouched } from './belts-touched';
import type { ImpactOnBelts } from './effect-panel';

const moduleOf = (title: string, people: number) => ({
  ...{ key: title, title, belt: 'yellow', minutes: 6, people },
});

async function show(...modules: ReturnType<typeof moduleOf>[]): Promise<void> {
  const belts = { people: 0, certifyAgain: 0, belts: [], weeks: [], units: [] };
  await render(BeltsTouched, {
    inputs: { belts: { staleModules: modules, belts } as unknown as ImpactOnBelts },
  });
}

describe('the modules that a draft makes stale', () => {
  it('are those that somebody did; what nobody did is told apart', async () => {
    await show(moduleOf('Is it true?', 412), moduleOf('What cannot wait', 0));
    expect(screen.getByRole('heading', { name: '1 module becomes stale' })).toBeVisible();
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
    expect(screen.getByText('412 people did it')).toBeVisible();
    expect(screen.getByText(/Nobody has done “What cannot wait” yet/)).toBeVisible();
  });

  it('are none where nobody did any', async () => {
    await show(moduleOf('What cannot wait', 0));
    expect(screen.getByRole('heading', { name: 'No module becomes stale' })).toBeVisible();
    expect(screen.queryAllByRole('listitem')).toEqual([]);
  });
});
