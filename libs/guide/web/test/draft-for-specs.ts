import type { Draft, DraftClause } from '../src/studio/draft-view';

const clause = (change: Partial<DraftClause>): DraftClause => ({
  key: 'talk.public',
  number: '1.1',
  title: 'Answering in public',
  text: 'Answer within 30 minutes.',
  revision: 2,
  mark: 'changed',
  change: { kind: 'certifyAgain', reason: 'Soon meant four hours.', certifyBy: '2027-03-02' },
  check: { question: 'When do you answer?', options: ['Soon', 'Within 30 minutes'], correct: 1 },
  difference: {
    titleBefore: null,
    blocks: [
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
    ],
  },
  ...change,
});

/** A draft of one changed clause, asked about and waiting for somebody else than its author. */
export function waitingDraft(change: Partial<Draft> = {}): Draft {
  return {
    id: 'd1',
    revision: 2,
    number: '3.0',
    kind: 'major',
    basedOn: '2.0',
    isOutdated: false,
    author: 'Tomasz Wilk',
    startedAt: '2026-11-18T09:00:00Z',
    changedBy: 'Tomasz Wilk',
    changedAt: '2026-11-20T09:00:00Z',
    note: 'Answers come sooner.',
    state: 'waiting',
    askedBy: 'Tomasz Wilk',
    askedAt: '2026-11-20T10:00:00Z',
    decision: null,
    publishOn: null,
    mayApprove: false,
    approvers: ['Ana Brito'],
    sections: [{ key: 'talk', number: 1, title: 'In the conversation', clauses: [clause({})] }],
    withdrawn: [],
    moved: [],
    faults: [],
    comments: [],
    ...change,
  };
}
