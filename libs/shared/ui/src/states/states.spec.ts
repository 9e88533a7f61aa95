import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { axeFaults } from '@obi/testing/web';
import { ObiError } from './error';
import { ObiLoading } from './loading';
import { ObiNoPermission } from './no-permission';
import { ObiPager } from './pager';

describe('loading', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('shows nothing for 300 ms, then still blocks, and after 8 s that it is still working', async () => {
    const { container, fixture } = await render(ObiLoading, { inputs: { what: 'your belt path', rows: 3 } });
    const after = (ms: number) => {
      jest.advanceTimersByTime(ms);
      fixture.detectChanges();
    };
    expect(container).toHaveAttribute('aria-busy', 'true');
    after(299);
    expect(container.querySelector('.sk')).toBeNull();
    after(1);
    expect(container.querySelectorAll('.sk')).toHaveLength(3);
    expect(screen.getByText('Loading your belt path')).toBeInTheDocument();
    after(7_700);
    expect(screen.getByText('Still working')).toBeInTheDocument();
  });
});

describe('error', () => {
  it('says what failed, the code to quote, and tries again', async () => {
    const again = jest.fn();
    const { container } = await render(ObiError, {
      inputs: { what: 'We could not load the table', reference: '7F2A' },
      on: { again },
    });
    expect(screen.getByRole('alert')).toHaveTextContent('We could not load the table Reference 7F2A.');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(again).toHaveBeenCalledTimes(1);
    expect(await axeFaults(container)).toEqual([]);
  });
});

describe('no permission', () => {
  it('says for whom it is, and what one holds', async () => {
    await render(ObiNoPermission, { inputs: { what: 'Matching', forWhom: 'HR', held: ['mentor'] } });
    expect(screen.getByRole('heading', { name: 'Matching is for HR' })).toBeInTheDocument();
    expect(screen.getByText(/You hold: employee, mentor\./)).toBeInTheDocument();
  });
});

describe('pager', () => {
  it('turns only where there is a page', async () => {
    const previous = jest.fn();
    const next = jest.fn();
    await render(ObiPager, { inputs: { shown: '1 to 50 of 1,266', after: true }, on: { previous, next } });
    await userEvent.click(screen.getByRole('button', { name: 'Previous' }));
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    expect(previous).not.toHaveBeenCalled();
    expect(next).toHaveBeenCalledTimes(1);
  });

  it('offers 25, 50 and 100 rows', async () => {
    const sizeChange = jest.fn();
    await render(ObiPager, { inputs: { shown: '1 to 50 of 1,266' }, on: { sizeChange } });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Rows' }), '100');
    expect(sizeChange).toHaveBeenCalledWith(100);
  });
});
