import { axeFaults, fakeServer } from '@obi/testing/web';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { CalendarFeed } from './calendar-feed';
import {
  MyCalendarDocument,
  RenewCalendarDocument,
  RevokeCalendarDocument,
} from './calendar-feed.graphql.gen';

const ADDRESS = 'https://obi.example/calendar/abc.ics';

async function open(madeAt: string | null) {
  const server = fakeServer();
  server.answers(MyCalendarDocument, { myCalendar: { madeAt, readAt: null } });
  server.answers(RenewCalendarDocument, { renewCalendar: { address: ADDRESS } });
  server.answers(RevokeCalendarDocument, { revokeCalendar: { madeAt: null } });
  const { fixture, container } = await render(CalendarFeed);
  await fixture.whenStable();
  return { server, fixture, container, user: userEvent.setup() };
}

describe('the private address of one’s calendar', () => {
  it('is made with one tap and shown once', async () => {
    const { user, fixture, container } = await open(null);
    await user.click(screen.getByRole('button', { name: 'Make my private address' }));
    await fixture.whenStable();
    expect(screen.getByLabelText('Your private address')).toHaveValue(ADDRESS);
    expect(await axeFaults(container)).toEqual([]);
  });

  it('is renewed after a word of what ends', async () => {
    const { server, user, fixture } = await open('2026-11-20T10:00:00Z');
    expect(screen.queryByLabelText('Your private address')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Make a new address' }));
    await fixture.whenStable();
    expect(server.variablesOf(RenewCalendarDocument)).toEqual([]);
    await user.click(screen.getByRole('button', { name: /end the old one/, hidden: true }));
    await fixture.whenStable();
    expect(server.variablesOf(RenewCalendarDocument)).toHaveLength(1);
  });

  it('ends with one tap', async () => {
    const { server, user, fixture } = await open('2026-11-20T10:00:00Z');
    await user.click(screen.getByRole('button', { name: 'End this address' }));
    await fixture.whenStable();
    expect(server.variablesOf(RevokeCalendarDocument)).toHaveLength(1);
  });

  it('says why it cannot be shown', async () => {
    const server = fakeServer();
    server.isUnreachableFor(MyCalendarDocument);
    const { fixture } = await render(CalendarFeed);
    await fixture.whenStable();
    expect(screen.getByText('We could not load your calendar’s address')).toBeInTheDocument();
  });
});
