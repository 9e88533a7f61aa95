import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { axeFaults } from '@obi/testing/web';
import { fireEvent, screen, within } from '@testing-library/angular';
import { CertificationListDocument, CertificationOverviewDocument } from './certification-page.graphql.gen';
import { open, overview } from '../../test/open-certification';

describe('the figures of certification', () => {
  it('says the finding, the counts and when they were counted', async () => {
    await open();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('71% hold the belt their job needs');
    expect(screen.getByText('4,318 are overdue')).toBeInTheDocument();
    expect(screen.getByText(/Counted today at/)).toBeInTheDocument();
  });

  it.each([
    ['no longer', '', 'No job needs a belt yet'],
    ['then', '?asOf=2026-01-01', '71% hold the belt their job needs'],
    ['not yet', '?asOf=2025-12-31', 'No job needed a belt then'],
  ])('says so when no job needs a belt: %s', async (_, asked, title) => {
    const needs = [{ id: 'n1', effectiveFrom: '2026-01-01', effectiveTo: '2026-01-01' }];
    await open(`/hr/certification${asked}`, { overview: { ...overview, needs } });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(title);
  });

  it('draws belts by unit with a sentence for each row; what is under one in a hundred is in the table', async () => {
    const { person: hand, settled, url } = await open();
    const bar = screen.getByRole('img', {
      name: /^Stores, 200 people: no belt 50%, white 1% and green 50%\. 75% meet/,
    });
    expect(bar.querySelectorAll('i')).toHaveLength(2);
    await hand.click(screen.getByRole('radio', { name: 'Table' }));
    await settled();
    expect(url()).toBe('/hr/certification?view=table');
    const table = screen.getByRole('table', { name: 'Belts by unit' });
    expect(
      within(table)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['200', '99', '1', '0', '0', '100', '0', '0', '0', '75%', '20']);
  });

  it('goes into a unit, and back', async () => {
    const within = [
      { id: 'root', name: 'Marlowe Home' },
      { id: 'u1', name: 'Stores' },
    ];
    const inside = { ...overview, certificationOverview: { ...overview.certificationOverview, within } };
    const {
      person: hand,
      settled,
      url,
      asked,
    } = await open('/hr/certification?unit=u1', { overview: inside });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('71% in Stores hold');
    expect(asked()?.filter.unitId).toBe('u1');
    await hand.click(screen.getByRole('button', { name: 'Remove the filter Unit: Stores' }));
    await settled();
    expect(url()).toBe('/hr/certification');
  });

  it('says that it does not know the unit of the address, and leads to every unit', async () => {
    const { server, person: hr, settled, url } = await open('/hr/certification');
    server.refuses(CertificationOverviewDocument, { kind: 'NOT_FOUND', code: 'NOT_FOUND' });
    await TestBed.inject(Router).navigateByUrl('/hr/certification?unit=nope');
    await settled();
    expect(screen.getByText('We do not know the unit of this address')).toBeInTheDocument();
    server.answers(CertificationOverviewDocument, overview);
    await hr.click(screen.getByRole('button', { name: 'Look at every unit' }));
    await settled();
    expect(url()).toBe('/hr/certification');
  });

  it('looks at a past day: its figures, its list and its file, and the way to a person on that day', async () => {
    const { server, settled, url, asked } = await open('/hr/certification?unit=u1');
    fireEvent.change(screen.getByLabelText('As of'), { target: { value: '2026-03-31' } });
    await settled();
    expect(url()).toBe('/hr/certification?unit=u1&asOf=2026-03-31');
    expect(asked()).toMatchObject({ asOf: '2026-03-31' });
    expect(server.variablesOf(CertificationOverviewDocument).at(-1)).toEqual({
      unitId: 'u1',
      asOf: '2026-03-31',
    });
    expect(screen.getByText('As of 31 Mar 2026.')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Export 120 rows' })).toHaveAttribute(
      'href',
      '/api/belts/certification.csv?tab=overdue&unit=u1&asOf=2026-03-31',
    );
    expect(screen.getByRole('link', { name: /certification of Karin Holm/ })).toHaveAttribute(
      'href',
      '/hr/certification/Karin%20Holm?asOf=2026-03-31',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Today' }));
    await settled();
    expect(url()).toBe('/hr/certification?unit=u1');
  });

  it.each([
    ['2999-01-01', '1 Jan 2999 is still to come: what you see is today.'],
    ['soon', 'There is no day “soon”: what you see is today.'],
  ])('says that it cannot look at %s, and shows today', async (day, words) => {
    const { person: hr, asked, settled, url } = await open(`/hr/certification?asOf=${day}`);
    expect(screen.getByText(words)).toBeInTheDocument();
    expect(asked()?.asOf).toBeNull();
    await hr.click(screen.getByRole('button', { name: 'Today' }));
    await settled();
    expect(url()).toBe('/hr/certification');
  });

  it('keeps the old figures on screen when counting fails', async () => {
    const { server, person: hand, settled } = await open();
    server.isUnreachableFor(CertificationListDocument);
    await hand.click(screen.getByRole('tab', { name: /Everyone/ }));
    await settled();
    expect(screen.getByRole('alert')).toHaveTextContent('What you see is from before.');
    expect(screen.getByRole('link', { name: 'Karin Holm' })).toBeInTheDocument();
  });

  it('keeps to the rules of accessibility', async () => {
    const { harness } = await open('/hr/certification?held=white');
    expect(await axeFaults(harness.fixture.nativeElement as Element)).toEqual([]);
  });
});
