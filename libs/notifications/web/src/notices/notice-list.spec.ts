import { provideRouter } from '@angular/router';
import { axeFaults, fakeServer } from '@obi/testing/web';
import { render, screen, within } from '@testing-library/angular';
import { NoticeList } from './notice-list';
import { MyNoticesDocument, OpenNoticesDocument } from './notice-list.graphql.gen';

const notice = {
  id: '7',
  group: 'renew',
  subject: 'Renew your green belt by 30 November 2026',
  body: 'Renewing loses no days.',
  action: 'See what is left',
  link: '/path',
  toldAt: '2026-11-20T08:00:00Z',
  isNew: true,
};

async function open(myNotices: (typeof notice)[]) {
  const server = fakeServer();
  server.answers(MyNoticesDocument, { myNotices });
  server.answers(OpenNoticesDocument, { openNotices: [] });
  const { fixture, container } = await render(NoticeList, { providers: [provideRouter([])] });
  await fixture.whenStable();
  return { server, container };
}

describe('what one was told', () => {
  it('is grouped by what to do, and what waits for an answer comes first', async () => {
    const { container } = await open([
      notice,
      { ...notice, id: '5', group: 'answer', subject: 'Confirm your session', isNew: false },
    ]);
    const headings = screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent?.trim());
    expect(headings).toEqual(['Waiting for your answer', 'To renew']);
    expect(screen.getAllByRole('link', { name: 'See what is left' })[0]).toHaveAttribute('href', '/path');
    const [first, second] = screen.getAllByRole('listitem');
    expect(within(first as HTMLElement).queryByText('New')).toBeNull();
    expect(within(second as HTMLElement).getByText('New')).toBeInTheDocument();
    expect(await axeFaults(container)).toEqual([]);
  });

  it('says to the server what was seen for the first time, once', async () => {
    const { server } = await open([notice, { ...notice, id: '5', isNew: false }]);
    expect(server.variablesOf(OpenNoticesDocument)).toEqual([{ ids: ['7'] }]);
  });

  it('is not there when nothing was told', async () => {
    const { container, server } = await open([]);
    expect(container.textContent?.trim()).toBe('');
    expect(server.variablesOf(OpenNoticesDocument)).toEqual([]);
  });
});
