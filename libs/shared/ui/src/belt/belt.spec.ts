import { render, screen } from '@testing-library/angular';
import { axeFaults } from '@obi/testing/web';
import { ObiBelt } from './belt';

describe('belt', () => {
  it('says how far one is, and what one holds', async () => {
    await render(ObiBelt, { inputs: { held: 'orange', earning: 'green', done: 6, total: 9 } });
    const bar = screen.getByRole('progressbar', {
      name: 'Green belt: 6 of 9 requirements done. You hold orange.',
    });
    expect(bar).toHaveAttribute('aria-valuenow', '6');
    expect(bar).toHaveAttribute('aria-valuemax', '9');
  });

  it('ties the knot of the belt that is held where the dye ends', async () => {
    const { container } = await render(ObiBelt, {
      inputs: { held: 'orange', earning: 'green', done: 3, total: 4 },
    });
    expect(container.querySelector('.belt-knot .knot')).toHaveClass('k-orange');
    expect(container.querySelector('.belt-dye')).toHaveClass('tx-green');
    expect((container as HTMLElement).style.getPropertyValue('--at')).toBe('75%');
  });

  it('has one stitch for each requirement', async () => {
    const { container } = await render(ObiBelt, {
      inputs: { held: 'white', earning: 'yellow', done: 2, total: 6 },
    });
    expect(container.querySelectorAll('.belt-seg')).toHaveLength(5);
    expect(container.querySelectorAll('.belt-seg.on')).toHaveLength(1);
  });

  it('takes the new dye when the belt is earned, and says so once', async () => {
    const { container, fixture } = await render(ObiBelt, {
      inputs: { held: 'orange', earning: 'green', done: 8, total: 9 },
    });
    const news = container.querySelector('[aria-live=polite]');
    expect(news).toHaveTextContent(/^$/);
    fixture.componentRef.setInput('done', 9);
    await fixture.whenStable();
    expect(container.querySelector('.belt-knot .knot')).toHaveClass('k-green');
    expect(news).toHaveTextContent('Green belt earned.');
  });

  it('is untied when it lapsed', async () => {
    const { container } = await render(ObiBelt, { inputs: { held: null, lapsed: 'orange' } });
    expect(container.querySelector('.belt-knot')).toBeNull();
    expect(screen.getByText('Orange belt: lapsed.')).toBeInTheDocument();
  });

  it('is whole and tied at the end for who holds black', async () => {
    const { container } = await render(ObiBelt, { inputs: { held: 'black' } });
    expect(container.querySelector('.belt-dye')).toHaveClass('tx-black');
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(screen.getByText('You hold black.')).toBeInTheDocument();
  });

  it('has no fault that axe can find', async () => {
    const { container } = await render(ObiBelt, {
      inputs: { held: null, earning: 'white', done: 1, total: 3 },
    });
    expect(await axeFaults(container)).toEqual([]);
  });
});
