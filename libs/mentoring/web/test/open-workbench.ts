import { provideRouter } from '@angular/router';
import { provideMessages, VIEWER_DOCUMENT } from '@obi/shared/web';
import { fakeServer } from '@obi/testing/web';
import { render } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { mentoringMessages } from '../src/mentoring.messages';
import { MatchingPage } from '../src/matching/matching-page';
import { MatchingUnderWayDocument } from '../src/matching/under-way.graphql.gen';
import {
  MatchingDocument,
  type MatchingQuery,
  MatchingServableDocument,
  SwapOptionsDocument,
} from '../src/matching/matching-page.graphql.gen';

export type Bench = MatchingQuery['matching'];

const person = (name: string, held: string | null) => ({
  id: name,
  name,
  callName: name.split(' ')[0] as string,
  job: 'Store lead',
  unitName: 'Stores',
  location: 'Porto',
  held,
});
export const row: Bench['rows']['nodes'][number] = {
  id: 'r1',
  proposalId: 'r1',
  state: 'draft',
  locked: false,
  score: 81,
  toCheck: [],
  change: null,
  flag: null,
  waitsFor: null,
  waitsSince: null,
  sentAt: null,
  deadline: null,
  closedBecause: null,
  earlierNoes: [],
  declinedBy: null,
  reasons: [{ component: 'goals', points: 28, outOf: 55, words: 'Alan wants to learn' }],
  mentee: person('Alan Petit', 'white'),
  mentor: person('Sofia Brandt', 'green'),
};
const ravi = {
  mentor: { id: 'ravi', name: 'Ravi Nair', callName: 'Ravi' },
  score: 77,
  points: -4,
  moved: { mentee: { id: 'h', name: 'Henrik Vos' }, scoreNow: 70, mentor: null, score: null },
};
const blocked = {
  ...row,
  id: 'e1',
  proposalId: null,
  state: null,
  score: null,
  reasons: [],
  toCheck: ['No shared language'],
  change: 'one more language',
  mentor: null,
  mentee: person('Yuki Tanabe', null),
};
export const bench: Bench = {
  runId: 'run',
  ranAt: '2026-11-21T14:22:00Z',
  all: 2,
  locked: 0,
  low: 0,
  blocked: 1,
  flagged: 0,
  forbidden: 0,
  pairs: 1,
  drafts: 1,
  average: 81,
  joinedSince: 0,
  now: {
    ...{ pairs: 1, unserved: 1, average: 81, points: 81, worst: 81, low: 0, locksBroken: 0, wouldRather: 2 },
    stable: { pairs: 1, points: 40, worst: 81, worstThen: 30 },
  },
  found: 2,
  pageEnds: [],
  widerRules: [
    {
      words: 'Ask for 30 minutes a week that suit both, instead of 1 hour',
      upTo: 1,
      settings: { minOverlapMinutes: 30, minGradeGap: null, sameLocationRequired: null, allowPrevious: null },
    },
  ],
  programme: {
    id: 'pr',
    name: 'Spring 2027',
    mentees: 2,
    mentors: 1,
    minGradeGap: 2,
    minOverlapMinutes: 60,
    sameLocationRequired: false,
    allowPrevious: false,
    weights: { goals: 55, reciprocity: 15, crossSilo: 10, availability: 10, preference: 10, waited: 2 },
  },
  rows: { nodes: [row, blocked] },
};

/** Opens the workbench with a bench that is changed. */
export async function openWorkbench(change: Partial<Bench> = {}, servable = 0) {
  const server = fakeServer();
  server.answers(MatchingDocument, { matching: { ...bench, ...change } });
  server.answers(MatchingUnderWayDocument, { matchingUnderWay: [] });
  server.answers(MatchingServableDocument, { matchingServable: servable });
  server.answers(SwapOptionsDocument, { swapOptions: [ravi] });
  const { fixture, container } = await render(MatchingPage, {
    inputs: { programmeId: 'pr' },
    providers: [
      provideRouter([]),
      provideMessages(mentoringMessages),
      { provide: VIEWER_DOCUMENT, useValue: { id: 'v', name: 'Viewer' } },
    ],
  });
  await fixture.whenStable();
  return { server, container, fixture, user: userEvent.setup() };
}
