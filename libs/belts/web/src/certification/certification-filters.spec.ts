import { screen, waitFor } from '@testing-library/angular';
import { list, open } from '../../test/open-certification';

describe('the filters of certification', () => {
  it('leaves out filters that it does not know, and says so', async () => {
    const {
      asked,
      person: hr,
      settled,
      url,
    } = await open('/hr/certification?held=purple&needs=green&tab=late');
    expect(asked()?.filter).toMatchObject({ held: null, needs: 'green' });
    expect(screen.getByText(/not known here: the tab “late”, holds “purple”/)).toBeInTheDocument();
    await hr.click(screen.getByRole('button', { name: 'Remove all filters' }));
    await settled();
    expect(url()).toBe('/hr/certification');
    expect(screen.queryByText(/not known here/)).toBeNull();
  });

  it('puts tab, filters and search into the address, and begins at the first row again', async () => {
    const {
      person: hand,
      settled,
      url,
      asked,
    } = await open('/hr/certification?after=c1&from=51&needs=yellow');
    expect(asked()).toMatchObject({ after: 'c1', first: 50, filter: { tab: 'overdue', needs: 'yellow' } });
    await hand.click(screen.getByRole('tab', { name: 'Expiring 6,902' }));
    await settled();
    expect(url()).toBe('/hr/certification?needs=yellow&tab=expiring');
    await hand.type(screen.getByRole('searchbox'), 'holm');
    await waitFor(() => expect(url()).toBe('/hr/certification?needs=yellow&tab=expiring&search=holm'));
    await settled();
    expect(asked()?.filter).toMatchObject({ tab: 'expiring', needs: 'yellow', search: 'holm' });
  });

  it('adds filters in a sheet', async () => {
    const { person: hand, settled, url } = await open();
    await hand.click(screen.getByRole('button', { name: /^Filter/ }));
    await settled();
    await hand.selectOptions(screen.getByRole('combobox', { name: 'Holds' }), 'none');
    await hand.selectOptions(screen.getByRole('combobox', { name: 'Overdue' }), '30');
    await hand.selectOptions(screen.getByRole('combobox', { name: 'Unit' }), 'u1');
    await hand.click(screen.getByRole('button', { name: 'Show these people' }));
    await settled();
    expect(url()).toBe('/hr/certification?unit=u1&held=none&overdueDays=30');
    expect(
      screen.getByRole('button', { name: 'Remove the filter Overdue: over 30 days' }),
    ).toBeInTheDocument();
  });

  it('offers to remove filters that nobody matches', async () => {
    const { person: hand, settled, url } = await open('/hr/certification?held=black', { list: list(0, []) });
    await hand.click(screen.getByRole('button', { name: 'Remove all filters' }));
    await settled();
    expect(url()).toBe('/hr/certification');
  });

  it('exports exactly what is filtered, and says how many rows', async () => {
    await open('/hr/certification?unit=u1&overdueDays=30&rows=25');
    expect(screen.getByRole('link', { name: 'Export 120 rows' })).toHaveAttribute(
      'href',
      '/api/belts/certification.csv?tab=overdue&overdueDays=30&unit=u1',
    );
  });
});
