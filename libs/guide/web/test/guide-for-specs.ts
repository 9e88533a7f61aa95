import type { WhoAnswersQuery } from '../src/responsibility/responsibility.graphql.gen';
import type { Guide, Reading } from '../src/page/guide-view';

type Clause = Guide['sections'][number]['clauses'][number];
type Mine = Guide['reading']['clauses'][number];

const clause = (key: string, number: string, title: string, text: string): Clause => ({
  key,
  number,
  title,
  text,
  textHash: `hash of ${key}`,
  modules: [],
});

const known = (key: string, change: Partial<Mine> = {}): Mine => ({
  key,
  isWaiting: false,
  by: null,
  acknowledgedVersion: '1.0',
  acknowledgedOn: '2026-06-02',
  introduced: null,
  difference: null,
  ...change,
});

const changes: Reading = {
  kind: 'changes',
  section: null,
  clauses: ['talk.public', 'own.named'],
  by: '2026-11-30',
  check: { clause: 'talk.public', question: 'When do you answer?', options: ['Soon', 'Within 30 minutes'] },
};

const publicChange: Mine = known('talk.public', {
  isWaiting: true,
  by: '2026-11-30',
  difference: {
    kind: 'acknowledgeAgain',
    titleBefore: null,
    steps: [{ version: '2.0', kind: 'acknowledgeAgain', reason: 'Soon meant four hours.' }],
    blocks: [
      { form: 'paragraph', kind: 'same', pieces: [{ kind: 'same', text: 'Some problems need a call.' }] },
      {
        form: 'paragraph',
        kind: 'changed',
        pieces: [
          { kind: 'same', text: 'Answer ' },
          { kind: 'removed', text: 'soon' },
          { kind: 'added', text: 'within 30 minutes' },
          { kind: 'same', text: '.' },
        ],
      },
      { form: 'paragraph', kind: 'added', pieces: [{ kind: 'added', text: 'Start it yourself.' }] },
    ],
  },
});

/** A small guide of two sections: one clause changed for the reader, one is new, two are as they were. */
export function changedGuide(): Guide {
  return {
    versionId: 'v2',
    number: '2.0',
    publishedOn: '2026-11-16',
    note: 'A time limit.',
    author: 'Tomasz Wilk',
    approver: 'Priya Raman',
    editions: [
      { number: '2.0', publishedOn: '2026-11-16' },
      { number: '1.0', publishedOn: '2026-06-01' },
    ],
    sections: [
      {
        key: 'talk',
        number: 1,
        title: 'In the conversation',
        clauses: [
          clause('talk.reply', '1.1', 'Before you reply', 'Read it all.\n\nThen breathe.'),
          clause(
            'talk.public',
            '1.2',
            'Out of public',
            'Some problems need a call.\n\nAnswer within 30 minutes.',
          ),
        ],
      },
      {
        key: 'own',
        number: 2,
        title: 'Your own accounts',
        clauses: [
          clause('own.say', '2.1', 'Say where you work', 'Say it once, in your café or at home.'),
          clause('own.named', '2.2', 'When a colleague is named', 'Tell them first.'),
        ],
      },
    ],
    reading: {
      waiting: 2,
      by: '2026-11-30',
      clauses: [
        known('talk.reply'),
        publicChange,
        known('own.say'),
        known('own.named', {
          isWaiting: true,
          by: '2026-11-30',
          acknowledgedVersion: null,
          acknowledgedOn: null,
          introduced: { version: '2.0', reason: 'Three colleagues were filmed.' },
        }),
      ],
      readings: [changes],
    },
  };
}

/** The same guide for somebody who knows all of it. */
export function knownGuide(): Guide {
  const guide = changedGuide();
  const clauses = guide.reading.clauses.map(({ key }) => known(key, { acknowledgedVersion: '2.0' }));
  return { ...guide, reading: { waiting: 0, by: null, clauses, readings: [] } };
}

/** The same guide for somebody who has read nothing yet. */
export function unreadGuide(): Guide {
  const guide = changedGuide();
  const by = '2026-12-18';
  const unread = { isWaiting: true, by, acknowledgedVersion: null, acknowledgedOn: null };
  return {
    ...guide,
    reading: {
      waiting: 4,
      by,
      clauses: guide.reading.clauses.map(({ key }) => known(key, unread)),
      readings: guide.sections.map(({ key, clauses }) => ({
        ...changes,
        kind: 'section',
        section: key,
        clauses: clauses.map((each) => each.key),
        by,
      })),
    },
  };
}

/** Who answers a clause in Lisbon: a team with two persons behind it, and a matter that is passed on. */
export function whoAnswers(): WhoAnswersQuery['whoAnswers'] {
  const ana = { personId: 'p1', name: 'Ana Reis', hasLeft: false };
  const ben = { personId: 'p2', name: 'Ben Sousa', hasLeft: false };
  const one = {
    id: 'r1',
    clause: 'talk.public',
    matter: 'The problem itself',
    unitId: null,
    unitName: null,
    shownAs: 'Customer care',
    reach: '8:00 to 22:00',
    isPassedOn: false,
    accountable: ana,
    deputies: [ben],
    answeredBy: ana,
    from: '2026-01-01',
    until: null,
  };
  const legal = {
    id: 'r2',
    matter: 'Legal claims',
    shownAs: null,
    reach: '',
    isPassedOn: true,
    deputies: [],
  };
  return { unitId: 'u1', unitName: 'Lisbon', responsibilities: [one, { ...one, ...legal }] };
}
