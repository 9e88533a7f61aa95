import fc from 'fast-check';
import { type DraftContent, draftFrom, contentOfDraft, faultsOfDraft, withdrawnFrom } from './draft';
import {
  clauseIn,
  newKey,
  refusalToSave,
  type SavedClause,
  withClause,
  withClauseBack,
  withClauseMoved,
  withNewClause,
  withNewSection,
  withoutClause,
  withSectionMoved,
} from './draft-edit';
import type { ClauseContent, GuideContent } from './guide-content';
import { clausesOf } from './version';

const check = { question: 'What now?', options: ['this', 'that'], correct: 0 };
const clause = (key: string): ClauseContent => ({ key, title: key, text: 'Say it.', check });
const published: GuideContent = {
  version: '1.4',
  note: 'Why.',
  sections: [
    { key: 'talk', title: 'Talk', clauses: ['talk.a', 'talk.b', 'talk.c'].map(clause) },
    { key: 'hear', title: 'Hear', clauses: ['hear.a'].map(clause) },
  ],
};
const draft = draftFrom(published);
const saved = (more: Partial<SavedClause>): SavedClause => ({
  ...clause('talk.a'),
  revision: 1,
  change: null,
  ...more,
});
const keys = ({ sections }: DraftContent) =>
  sections.map(({ clauses }) => clauses.map(({ key }) => key).join(' '));

describe('a draft', () => {
  it('says at first what is published, and nothing about changes', () => {
    const content = contentOfDraft(draft, { ...published, version: '1.4' });
    expect(content).toMatchObject({ version: '1.5', note: '', sections: published.sections });
  });

  it.each([
    ['wording-only', '1.5'],
    ['acknowledge-again', '2.0'],
    ['certify-again', '2.0'],
  ] as const)('whose change asks %s becomes %s', (kind, number) => {
    const next = withClause(draft, published, saved({ text: 'New.', change: { kind, reason: '' } }), 2);
    expect(contentOfDraft(next, published).version).toBe(number);
  });

  it('has no change where it says what is published, however it is spaced', () => {
    const change = { kind: 'certify-again', reason: 'Why.' } as const;
    const next = withClause(draft, published, saved({ text: 'Say  it. \r\n', change }), 2);
    expect(clauseIn(next, 'talk.a')).toEqual({ ...clause('talk.a'), revision: 2 });
  });

  it('keeps the last day only where people certify again', () => {
    const day = '2027-02-26';
    const kept = (kind: 'acknowledge-again' | 'certify-again') =>
      clauseIn(
        withClause(
          draft,
          published,
          saved({ text: 'New.', change: { kind, reason: 'W.', certifyBy: day } }),
          2,
        ),
        'talk.a',
      )?.change?.certifyBy;
    expect([kept('acknowledge-again'), kept('certify-again')]).toEqual([undefined, day]);
  });

  it.each([
    [1, undefined],
    [0, 'GUIDE_DRAFT_CLAUSE_CHANGED'],
    [2, 'GUIDE_DRAFT_CLAUSE_CHANGED'],
  ])('saved over revision %i: %s', (revision, code) => {
    expect(refusalToSave(draft, saved({ revision }))?.code).toBe(code);
  });

  it('tells who saves a clause that somebody left out', () => {
    expect(refusalToSave(withoutClause(draft, 'talk.a'), saved({}))?.code).toBe('GUIDE_DRAFT_CLAUSE_GONE');
  });

  it.each([
    [null, 'CERTIFY_BY_MISSING'],
    ['2026-12-01', 'CERTIFY_BY_TOO_EARLY'],
    ['2026-12-02', undefined],
  ])('that is published on 1 December and certifies again by %s: %s', (certifyBy, code) => {
    const change = { kind: 'certify-again', reason: 'Why.', certifyBy } as const;
    const next = withClause(draft, published, saved({ text: 'New.', change }), 2);
    expect(faultsOfDraft({ ...next, note: 'Why.' }, published, '2026-12-01')[0]?.code).toBe(code);
  });
});

describe('the clauses of a draft', () => {
  it('are moved within a section, to another one, and to its end', () => {
    const within = withClauseMoved(draft, 'talk.c', { section: 'talk', before: 'talk.a' });
    expect(keys(within)).toEqual(['talk.c talk.a talk.b', 'hear.a']);
    const across = withClauseMoved(draft, 'talk.a', { section: 'hear', before: null });
    expect(keys(across)).toEqual(['talk.b talk.c', 'hear.a talk.a']);
    expect(faultsOfDraft(across, published, '2026-12-01').map(({ code }) => code)).not.toContain(
      'KEY_OUTSIDE_SECTION',
    );
  });

  it('stay where they are when the place does not exist', () => {
    expect(withClauseMoved(draft, 'talk.a', { section: 'none', before: null })).toEqual(draft);
    expect(withClauseMoved(draft, 'none', { section: 'talk', before: null })).toEqual(draft);
  });

  it('come back to their place when they were left out, and know that they were', () => {
    const without = withoutClause(draft, 'talk.b');
    expect(withdrawnFrom(without, published).map(({ key }) => key)).toEqual(['talk.b']);
    expect(keys(withClauseBack(without, published, 'talk.b', 2))).toEqual(keys(draft));
  });

  it('that are new ask to be acknowledged', () => {
    const next = withNewClause(draft, 'hear', { key: 'hear.more', title: ' More ' }, 2);
    expect(clauseIn(next, 'hear.more')).toMatchObject({
      title: 'More',
      change: { kind: 'acknowledge-again' },
    });
  });

  it('never get lost or doubled, however sections and clauses are moved', () => {
    const place = fc.constantFrom(...clausesOf(published).map(({ key }) => key), null);
    const section = fc.constantFrom('talk', 'hear', 'more', null);
    const move = fc.record({ key: place, before: place, section, moved: section });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        const start = withNewSection(draft, { key: 'more', title: 'More' });
        const end = moves.reduce(
          (now, one) =>
            withSectionMoved(
              withClauseMoved(now, one.key ?? '', { section: one.section ?? '', before: one.before }),
              one.moved ?? '',
              one.section,
            ),
          start,
        );
        const all = (one: DraftContent) => keys(one).join(' ').split(' ').filter(Boolean).sort();
        expect(all(end)).toEqual(all(start));
        expect(end.sections.map(({ key }) => key).sort()).toEqual(['hear', 'more', 'talk']);
      }),
    );
  });
});

describe('a new key', () => {
  it.each([
    ['Why we answer at night', 'why', 'why.why-we-answer-at-night'],
    ['Größe zählt, sagt Inês!', 'why', 'why.gro-e-zahlt-sagt-ines'],
    ['???', 'why', 'why.clause'],
    ['Taken', 'why', 'why.taken-2'],
    ['One two three four five six seven', undefined, 'one-two-three-four-five-six'],
  ])('for “%s” in %s is %s', (title, section, key) => {
    expect(newKey(title, new Set(['why.taken']), section)).toBe(key);
  });
});
