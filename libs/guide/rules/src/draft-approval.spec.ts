import {
  type DraftProgress,
  mayDecide,
  refusalToDecide,
  refusalToRelease,
  stateOfDraft,
} from './draft-approval';

const progress = (
  revision: number,
  askedRevision: number | null,
  decision: DraftProgress['decision'] = null,
): DraftProgress => ({ revision, askedRevision, decision });
const approved = progress(5, 5, { kind: 'approved', revision: 5 });

describe('how far a draft is', () => {
  it.each([
    ['nobody was asked', progress(5, null), 'writing'],
    ['somebody was asked about what it says', progress(5, 5), 'waiting'],
    ['it was written in since somebody was asked', progress(6, 5), 'writing'],
    ['what it says was approved', approved, 'approved'],
    ['what it says was sent back', progress(5, 5, { kind: 'sent-back', revision: 5 }), 'sent-back'],
    ['it was written in since it was approved', progress(6, 5, { kind: 'approved', revision: 5 }), 'writing'],
    [
      'it was sent back, written and asked about again',
      progress(7, 7, { kind: 'sent-back', revision: 5 }),
      'waiting',
    ],
  ] as const)('when %s', (_, draft, state) => {
    expect(stateOfDraft(draft)).toBe(state);
  });
});

describe('who may decide about a draft at all', () => {
  it.each([
    ['its author', 'tomasz', false],
    ['whoever wrote one word of it', 'ana', false],
    ['anybody else', 'marta', true],
  ])('%s', (_, personId, may) => {
    expect(mayDecide(['tomasz', 'ana'], personId)).toBe(may);
  });
});

describe('who decides about a draft', () => {
  const facts = { personId: 'marta', writers: ['tomasz', 'ana'], seenRevision: 5 };

  it.each([
    ['somebody else', progress(5, 5), facts, undefined],
    ['its author', progress(5, 5), { ...facts, personId: 'tomasz' }, 'GUIDE_APPROVER_IS_AUTHOR'],
    [
      'whoever wrote one clause of it',
      progress(5, 5),
      { ...facts, personId: 'ana' },
      'GUIDE_APPROVER_IS_AUTHOR',
    ],
    ['somebody who saw an older one', progress(6, 6), facts, 'GUIDE_DRAFT_CHANGED'],
    ['somebody whom nobody asked', progress(5, null), facts, 'GUIDE_DRAFT_NOT_WAITING'],
    ['somebody for the second time', approved, facts, 'GUIDE_DRAFT_NOT_WAITING'],
  ] as const)('%s', (_, draft, who, code) => {
    expect(refusalToDecide(draft, who)?.code).toBe(code);
  });
});

describe('publishing a draft', () => {
  it.each([
    ['approved, on the version in force', approved, 'v1', undefined],
    ['approved, on a version that is not in force', approved, 'v0', 'GUIDE_DRAFT_OUTDATED'],
    ['waiting', progress(5, 5), 'v1', 'GUIDE_DRAFT_NOT_APPROVED'],
    ['written in since', progress(6, 5, approved.decision), 'v1', 'GUIDE_DRAFT_NOT_APPROVED'],
  ] as const)('that is %s', (_, draft, basedOn, code) => {
    expect(refusalToRelease(draft, { basedOn, current: 'v1', currentNumber: '2.0' })?.code).toBe(code);
  });
});
