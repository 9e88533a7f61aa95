import { DeferBlockBehavior, TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { Session, VIEWER_DOCUMENT, type Viewer } from '@obi/shared/web';
import { axeFaults, type FakeServer, fakeServer } from '@obi/testing/web';
import { render, screen, waitFor, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { ViewerDocument } from '../viewer.graphql.gen';
import { Shell } from './shell';

const ines: Viewer = {
  id: '1',
  name: 'Ines Duarte',
  initials: 'ID',
  email: 'ines@marlowe.example',
  held: 'orange',
  roles: [],
  companyName: 'Marlowe Home',
  demo: false,
  waiting: { guide: 2 },
};

async function open(viewer: Viewer, arrange: (server: FakeServer) => void = () => undefined) {
  const server = fakeServer();
  arrange(server);
  server.answers(ViewerDocument, { viewer });
  const { fixture, container } = await render(Shell, {
    deferBlockBehavior: DeferBlockBehavior.Playthrough,
    providers: [provideRouter([]), { provide: VIEWER_DOCUMENT, useValue: ViewerDocument }],
  });
  await TestBed.inject(Session).load();
  await fixture.whenStable();
  return { server, fixture, container, person: userEvent.setup() };
}

const navigation = () => screen.getAllByRole('navigation', { name: /Main/ });

describe('the shell', () => {
  it('begins with a link to the content', async () => {
    const { person } = await open(ines);
    await person.tab();
    expect(screen.getByRole('link', { name: 'Skip to main content' })).toHaveFocus();
    await person.keyboard('{Enter}');
    expect(screen.getByRole('main')).toHaveFocus();
  });

  it('wears the belt of the person, and says it in words', async () => {
    const { container } = await open(ines);
    expect(container.querySelector('.worn')).toHaveClass('tx-orange');
    expect(screen.getByRole('link', { name: /Ines Duarte.*Orange belt/ })).toBeInTheDocument();
  });

  it('says how many changes of the guide wait', async () => {
    await open(ines);
    expect(
      within(navigation()[0]!).getByRole('link', { name: /Guide 2 to acknowledge/ }),
    ).toBeInTheDocument();
  });

  it('adds the places of a role', async () => {
    await open({ ...ines, roles: [{ role: 'hr', unitId: '1', unitName: 'All' }] });
    expect(within(navigation()[0]!).getByRole('link', { name: 'Certification' })).toBeInTheDocument();
    expect(within(navigation()[1]!).getByRole('link', { name: 'Certified' })).toBeInTheDocument();
  });

  it('opens every group from More on a phone', async () => {
    const { person } = await open({ ...ines, roles: [{ role: 'hr', unitId: '1', unitName: 'All' }] });
    await person.click(screen.getByRole('button', { name: /More/ }));
    const sheet = screen.getByRole('dialog', { name: 'More' });
    expect(within(sheet).getByRole('link', { name: /Guide/ })).toBeInTheDocument();
  });

  it('lists its keys with ?, and goes to places with g', async () => {
    const { person, fixture } = await open(ines);
    const goTo = jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
    await person.keyboard('gp');
    expect(goTo).toHaveBeenCalledWith('/path');
    await person.keyboard('?');
    await fixture.whenStable();
    expect(screen.getByRole('dialog', { name: 'Keys' })).toHaveTextContent('Go to Belt path');
  });

  it('says when one is offline', async () => {
    const { fixture } = await open(ines);
    window.dispatchEvent(new Event('offline'));
    await fixture.whenStable();
    expect(await screen.findByText('You are offline.')).toBeInTheDocument();
  });

  it('says what an earlier visit left to be sent, and sends it', async () => {
    const key = `obi.outbox.${ines.id}.1-000001`;
    const entry = { key, id: 'say', name: 'Say', variables: {}, thing: 'session' };
    localStorage.setItem(key, JSON.stringify(entry));
    const { server } = await open(ines, (one) => one.isUnreachableFor({ id: 'say', name: 'Say' }));
    expect(await screen.findByText('You are offline. 1 session waits to be sent.')).toBeInTheDocument();
    server.answers({ id: 'say', name: 'Say' }, {});
    window.dispatchEvent(new Event('online'));
    await waitFor(() => expect(screen.queryByText(/waits to be sent/)).toBeNull());
    expect(localStorage.getItem(key)).toBeNull();
  });

  it('has no fault that axe can find', async () => {
    const { container } = await open(ines);
    expect(await axeFaults(container)).toEqual([]);
  });
});
