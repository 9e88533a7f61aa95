/** A pair for the specs of its page and of the lists on it. */
import { provideRouter } from '@angular/router';
import { Session, VIEWER_DOCUMENT } from '@obi/shared/web';
import { fakeServer } from '@obi/testing/web';
import { render } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { PairTopicsDocument } from '../src/agenda/agenda.graphql.gen';
import { LogSessionDocument } from '../src/log/log-session.graphql.gen';
import { PairPage } from '../src/pair/pair-page';
import { PairDocument, type PairQuery } from '../src/pair/pair-page.graphql.gen';
import { SessionTimesDocument } from '../src/schedule/schedule.graphql.gen';

export type Pair = PairQuery['pair'];

const person = (id: string, name: string) => ({
  id,
  name,
  callName: name.split(' ')[0] as string,
  initials: 'XX',
  job: 'Customer care',
  unitName: 'Care',
  location: 'Lisbon',
  held: 'orange',
});
/** A session that the mentee logged and the mentor has not answered. */
export const session: Pair['sessions'][number] = {
  id: 's1',
  state: 'logged',
  plannedFor: null,
  plannedMinutes: null,
  title: null,
  place: null,
  heldOn: '2026-11-05',
  minutes: 30,
  goalId: null,
  about: null,
  loggedBy: 'mentee',
  waitsForMe: true,
  waitsSince: '2026-11-05T10:00:00Z',
  texts: [{ by: 'mentee', kind: 'note', text: 'We read forty posts' }],
  privateNote: 'He worries about tone',
  cancelledBy: null,
  mayContest: false,
  counts: false,
  howLate: null,
  cancelledAt: null,
  why: null,
  moves: [],
};
const pair: Pair = {
  id: 'p1',
  programmeName: 'Autumn 2026',
  hasSponsor: true,
  state: 'active',
  startedOn: '2026-10-01',
  endedOn: null,
  mySide: 'mentor',
  mentor: person('ines', 'Ines Duarte'),
  mentee: person('henrik', 'Henrik Vos'),
  agreement: {
    drives: 'mentor',
    everyWeeks: 2,
    minutes: 30,
    endsOn: '2027-03-26',
    staysBetweenUs: 'Colleagues',
    howWeStop: '',
    standing: 'agreed',
    savedBy: 'mentor',
    savedAt: '2026-10-02T09:00:00Z',
    waitsForMe: false,
    changeAsked: null,
  },
  agreementInForce: null,
  sessionsPlanned: 7,
  minutes: 30,
  everyWeeks: 2,
  endsOn: '2027-03-26',
  goals: [{ id: 'g1', text: 'Answer a post', forSide: null, byOn: '2026-12-03', metOn: null }],
  sessions: [session],
  planned: null,
  agenda: [],
  confirmed: 0,
  next: 'plan',
  nextSince: '2026-11-05T10:00:00Z',
  silentSince: null,
  today: '2026-11-21',
};

const hours = {
  myTimeZone: 'UTC',
  myHours: [{ day: 2, from: 540, to: 900 }],
  theirTimeZone: 'UTC',
  theirHours: [{ day: 2, from: 540, to: 900 }],
  taken: [],
};

/** Opens the page of this pair as its mentor; `change` is what differs. */
export async function openPair(change: Partial<Pair> = {}) {
  const server = fakeServer();
  server.answers(PairDocument, { pair: { ...pair, ...change } });
  server.answers(PairTopicsDocument, { pairTopics: { showsGaps: false, suggested: [] } });
  server.answers(SessionTimesDocument, {
    sessionTimes: { times: [], minutes: 30, ...hours },
  });
  server.answers(LogSessionDocument, { logSession: { id: 'p1' } });
  const { fixture, container } = await render(PairPage, {
    inputs: { id: 'p1' },
    providers: [
      provideRouter([]),
      { provide: VIEWER_DOCUMENT, useValue: { id: 'v', name: 'Viewer' } },
      { provide: Session, useValue: { viewer: () => ({ id: 'ines' }), load: () => Promise.resolve(null) } },
    ],
  });
  await fixture.whenStable();
  return { server, container, fixture, user: userEvent.setup() };
}
