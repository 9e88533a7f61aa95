import { provideRouter } from '@angular/router';
import { provideMessages, VIEWER_DOCUMENT } from '@obi/shared/web';
import { axeFaults, fakeServer } from '@obi/testing/web';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { mentoringMessages } from '../mentoring.messages';
import { SetSmallestGroupDocument, SmallestGroupDocument } from './smallest-group.graphql.gen';
import { SmallestGroupPage } from './smallest-group-page';

async function open() {
  const server = fakeServer();
  server.answers(SmallestGroupDocument, { smallestGroup: 10 });
  const { fixture, container } = await render(SmallestGroupPage, {
    providers: [
      provideRouter([]),
      provideMessages(mentoringMessages),
      { provide: VIEWER_DOCUMENT, useValue: { id: 'v', name: 'Viewer' } },
    ],
  });
  await fixture.whenStable();
  return { server, container, user: userEvent.setup() };
}

describe('how many people a figure tells of at least', () => {
  it('says what holds, and sends nothing that changes nothing', async () => {
    const { server, container, user } = await open();
    expect(screen.getByRole('radio', { name: /10 people or more, as it is now/ })).toBeChecked();
    const button = screen.getByRole('button', { name: 'Tell of 10 people or more' });
    expect(button).toHaveAttribute('aria-disabled', 'true');
    await user.type(screen.getByLabelText('Why'), 'No reason');
    await user.click(button);
    expect(server.variablesOf(SetSmallestGroupDocument)).toEqual([]);
    expect(await axeFaults(container)).toEqual([]);
  });

  it('is lowered with a reason, never without', async () => {
    const { server, user } = await open();
    server.answers(SetSmallestGroupDocument, { setSmallestGroup: 5 });
    await user.click(screen.getByRole('radio', { name: /^5 people or more/ }));
    const button = screen.getByRole('button', { name: 'Tell of 5 people or more' });
    await user.click(button);
    expect(screen.getByRole('alert')).toBeInTheDocument();
    expect(server.variablesOf(SetSmallestGroupDocument)).toEqual([]);
    await user.type(screen.getByLabelText('Why'), 'Most of our units are small');
    await user.click(button);
    expect(server.variablesOf(SetSmallestGroupDocument)).toEqual([
      { people: 5, reason: 'Most of our units are small' },
    ]);
  });
});
