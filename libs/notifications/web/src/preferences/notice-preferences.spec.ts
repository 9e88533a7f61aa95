import { TestBed } from '@angular/core/testing';
import { USUAL_PREFERENCES } from '@obi/notifications/rules';
import { Toasts } from '@obi/shared/ui';
import { axeFaults, fakeServer } from '@obi/testing/web';
import { render, screen, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { NoticePreferences } from './notice-preferences';
import { NoticePreferencesDocument, PreferNoticesDocument } from './notice-preferences.graphql.gen';
import { minuteOf, timeOf } from './preference-words';

const { ways, ...times } = USUAL_PREFERENCES;
const usual = {
  ways: Object.entries(ways).map(([kind, way]) => ({ kind, way, mayBeOff: kind !== 'guide-asks' })),
  ...times,
  timeZone: 'Europe/Lisbon',
  language: 'en',
  missingLanguage: null,
  email: 'ines@marlowe.example',
};

async function open(preferences = usual) {
  const server = fakeServer();
  server.answers(NoticePreferencesDocument, { noticePreferences: preferences });
  const { fixture, container } = await render(NoticePreferences);
  await fixture.whenStable();
  return { server, container, fixture, person: userEvent.setup() };
}

describe('how one is reminded', () => {
  it('says where mail goes and by which clock, and has no fault that axe can find', async () => {
    const { container } = await open();
    expect(screen.getByText(/Mail goes to ines@marlowe.example, in English/)).toBeInTheDocument();
    expect(screen.getByText(/Times are those of Europe\/Lisbon/)).toBeInTheDocument();
    expect(screen.getByLabelText('The mail of the day comes at')).toHaveValue('08:00');
    expect(await axeFaults(container)).toEqual([]);
  });

  it.each([
    ['pt', 'in English; it is not written in Portuguese yet.'],
    ['no code', 'in English.'],
  ])('says why it is not in the own language: %s', async (code, words) => {
    await open({ ...usual, missingLanguage: code as never });
    expect(screen.getByText(/Mail goes to/)).toHaveTextContent(words);
  });

  it('offers no way to hear nothing about what has a last day', async () => {
    await open();
    const guide = within(screen.getByRole('radiogroup', { name: 'The guide changes' }));
    expect(guide.queryByRole('radio', { name: 'No mail' })).toBeNull();
    const earned = within(screen.getByRole('radiogroup', { name: 'You earned a belt' }));
    expect(earned.getByRole('radio', { name: 'No mail' })).toBeInTheDocument();
  });

  it('saves what was chosen, and says so', async () => {
    const { server, person, fixture } = await open();
    server.answers(PreferNoticesDocument, { preferNotices: usual });
    const earned = within(screen.getByRole('radiogroup', { name: 'You earned a belt' }));
    await person.click(earned.getByRole('radio', { name: 'No mail' }));
    await person.click(screen.getByRole('button', { name: 'Save' }));
    await fixture.whenStable();
    const [sent] = server.variablesOf(PreferNoticesDocument);
    expect(sent?.input).toMatchObject({ digestAt: 480, quietFrom: 1_140, quietTo: 480 });
    expect(sent?.input.ways).toContainEqual({ kind: 'belt-earned', way: 'off' });
    expect(TestBed.inject(Toasts).shown()[0]?.text).toBe('Saved');
  });

  it('says beside the time why the server refused it', async () => {
    const { server, person, fixture } = await open();
    server.refuses(PreferNoticesDocument, {
      kind: 'REFUSED',
      code: 'NOTIFICATIONS_DIGEST_IN_QUIET_HOURS',
      field: 'digestAt',
    });
    await person.click(screen.getByRole('button', { name: 'Save' }));
    await fixture.whenStable();
    expect(screen.getAllByText(/Choose a time outside your quiet hours/).length).toBeGreaterThan(0);
  });
});

describe('times of the day', () => {
  it.each([
    [0, '00:00'],
    [485, '08:05'],
    [1_439, '23:59'],
  ])('%i minutes are %s, and back', (minute, time) => {
    expect(timeOf(minute)).toBe(time);
    expect(minuteOf(time)).toBe(minute);
  });

  it('are nothing when they are not said', () => expect(minuteOf('')).toBeUndefined());
});
