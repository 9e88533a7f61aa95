import { TestBed } from '@angular/core/testing';
import { Shortcuts } from '@obi/shared/web';
import { screen, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { list, open, person } from '../../test/open-certification';

describe('the people of certification', () => {
  it('names the belt that is overdue, which may be a lower one than the belt that is needed later', async () => {
    const { harness } = await open('/hr/certification', {
      list: list(1, [{ ...person('Karin Holm'), overdueFor: 'white', overdueDays: 0, needs: 'yellow' }]),
    });
    const row = within(harness.routeNativeElement as HTMLElement).getByRole('row', { name: /Karin Holm/ });
    expect(row).toHaveTextContent('Today');
    expect(row.querySelectorAll('td')[3]).toHaveTextContent('White');
  });

  it('shows who is overdue, what is missing, and for how long', async () => {
    await open();
    const row = screen.getByRole('row', { name: /Karin Holm/ });
    expect(within(row).getByRole('rowheader').querySelector('a')).toHaveAttribute(
      'href',
      '/hr/people/Karin%20Holm',
    );
    expect(within(row).getByRole('link', { name: /^2 modules/ })).toHaveAttribute(
      'href',
      '/hr/certification/Karin%20Holm',
    );
    expect(row).toHaveTextContent('14 Aug 2026');
    expect(row).toHaveTextContent('97');
  });

  it('goes to the next page and back by the same way', async () => {
    const { person: hand, settled, url, asked } = await open('/hr/certification?rows=25');
    expect(screen.getByText('1 to 2 of 120')).toBeInTheDocument();
    await hand.click(screen.getByRole('button', { name: 'Next' }));
    await settled();
    expect(url()).toBe('/hr/certification?rows=25&after=c2&from=26');
    expect(asked()).toMatchObject({ first: 25, after: 'c2' });
    await hand.click(screen.getByRole('button', { name: 'Previous' }));
    await settled();
    expect(url()).toBe('/hr/certification?rows=25');
  });

  it('goes from person to person with j and k', async () => {
    const { settled } = await open();
    TestBed.inject(Shortcuts).listen();
    const hand = userEvent.setup();
    await hand.keyboard('j');
    await settled();
    expect(screen.getByRole('link', { name: 'Karin Holm' })).toHaveFocus();
    await hand.keyboard('j');
    expect(screen.getByRole('link', { name: 'Tiago Reis' })).toHaveFocus();
    await hand.keyboard('k');
    expect(screen.getByRole('link', { name: 'Karin Holm' })).toHaveFocus();
  });

  it('tells that nobody is overdue, and what comes', async () => {
    await open('/hr/certification', { list: list(0, []) });
    expect(screen.getByRole('heading', { name: 'Nobody is overdue' })).toBeInTheDocument();
    expect(screen.getByText('6,902 people wear a belt that expires within 90 days.')).toBeInTheDocument();
    expect(screen.getByText('Export 0 rows').closest('a')).toHaveAttribute('aria-disabled', 'true');
  });
});
