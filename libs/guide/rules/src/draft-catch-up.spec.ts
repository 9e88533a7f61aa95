import fc from 'fast-check';
import { contentOfDraft, type DraftContent, draftFrom } from './draft';
import { caughtUp, type Choices, clausesToCatchUp, type Kept, refusalToCatchUp } from './draft-catch-up';
import {
  clauseIn,
  withClause,
  withClauseMoved,
  withNewClause,
  withNewSection,
  withoutClause,
  withoutSection,
  withSectionMoved,
  withSectionTitle,
} from './draft-edit';
import type { ClauseContent, GuideContent } from './guide-content';
import { clausesOf } from './version';

const check = { question: 'What now?', options: ['this', 'that'], correct: 0 };
const clause = (key: string): ClauseContent => ({ key, title: key, text: 'Say it.', check });
const base: GuideContent = {
  version: '1.4',
  note: 'Why.',
  sections: [
    { key: 'talk', title: 'Talk', clauses: ['talk.a', 'talk.b', 'talk.c'].map(clause) },
    { key: 'hear', title: 'Hear', clauses: ['hear.a', 'hear.b'].map(clause) },
  ],
};
const begun = draftFrom(base);
const change = { kind: 'acknowledge-again', reason: 'Better.' } as const;
const said = (key: string, text: string) => (content: DraftContent) =>
  clauseIn(content, key)
    ? withClause(content, base, { ...clause(key), text, change, revision: 1 }, 2)
    : content;
/** The version that is published when a colleague's draft says this. */
const publishedAs = (...edits: ((content: DraftContent) => DraftContent)[]): GuideContent =>
  contentOfDraft(
    edits.reduce((content, edit) => edit(content), begun),
    base,
  );
const draftAs = (...edits: ((content: DraftContent) => DraftContent)[]) =>
  edits.reduce((content, edit) => edit(content), begun);
const choose = (all: Record<string, Kept> = {}): Choices => new Map(Object.entries(all));
const arrangement = ({ sections }: DraftContent) =>
  sections.map(({ key, clauses }) => `${key}: ${clauses.map((one) => one.key).join(' ')}`);

describe('a draft that another version overtook', () => {
  const left = (key: string) => (content: DraftContent) => withoutClause(content, key);
  it.each<[string, DraftContent, GuideContent, object[]]>([
    [
      'changed by the version alone',
      draftAs(),
      publishedAs(said('talk.a', 'Now.')),
      [['talk.a', 'same', 'changed', false]],
    ],
    [
      'changed by the draft alone',
      draftAs(said('talk.a', 'Mine.')),
      publishedAs(said('talk.b', 'Now.')),
      [['talk.b', 'same', 'changed', false]],
    ],
    [
      'changed by both',
      draftAs(said('talk.a', 'Mine.')),
      publishedAs(said('talk.a', 'Now.')),
      [['talk.a', 'changed', 'changed', true]],
    ],
    [
      'changed by both to the same',
      draftAs(said('talk.a', 'Now.')),
      publishedAs(said('talk.a', 'Now.')),
      [['talk.a', 'changed', 'changed', false]],
    ],
    [
      'left out by the draft, changed by the version',
      draftAs(left('talk.a')),
      publishedAs(said('talk.a', 'Now.')),
      [['talk.a', 'left-out', 'changed', true]],
    ],
    [
      'changed by the draft, left out by the version',
      draftAs(said('talk.a', 'Mine.')),
      publishedAs(left('talk.a')),
      [['talk.a', 'changed', 'left-out', true]],
    ],
    [
      'left out by both',
      draftAs(left('talk.a')),
      publishedAs(left('talk.a')),
      [['talk.a', 'left-out', 'left-out', false]],
    ],
  ])('has to look at a clause %s', (_, draft, published, expected) =>
    expect(
      clausesToCatchUp({ draft, base, published }).map((one) => [
        one.key,
        one.draft,
        one.published,
        one.isContested,
      ]),
    ).toEqual(expected),
  );

  it('asks to choose where both changed a clause, and takes the choice', () => {
    const ways = {
      draft: draftAs(said('talk.a', 'Mine.')),
      base,
      published: publishedAs(said('talk.a', 'Now.')),
    };
    const clauses = clausesToCatchUp(ways);
    expect(refusalToCatchUp(clauses, choose())).toMatchObject({
      code: 'GUIDE_CATCH_UP_UNDECIDED',
      params: { clause: 'talk.a' },
    });
    expect(refusalToCatchUp(clauses, choose({ 'talk.a': 'draft' }))).toBeUndefined();
    expect(clauseIn(caughtUp(ways, choose({ 'talk.a': 'draft' }), 9), 'talk.a')).toMatchObject({
      text: 'Mine.',
      change,
    });
    expect(clauseIn(caughtUp(ways, choose({ 'talk.a': 'published' }), 9), 'talk.a')).toEqual({
      ...clause('talk.a'),
      ...{ text: 'Now.', revision: 9 },
    });
  });

  it('declares no change any more where it says what the version says by now', () => {
    const ways = {
      draft: draftAs(said('talk.a', 'Now.')),
      base,
      published: publishedAs(said('talk.a', 'Now.')),
    };
    expect(clauseIn(caughtUp(ways, choose(), 9), 'talk.a')).not.toHaveProperty('change');
  });

  it('keeps its own order when it moved something, and takes what is new where it is published', () => {
    const published = publishedAs(
      (content) => withNewClause(content, 'talk', { key: 'talk.new', title: 'New' }, 2),
      (content) => withClauseMoved(content, 'talk.new', { section: 'talk', before: 'talk.b' }),
    );
    const moved = draftAs((content) => withSectionMoved(content, 'hear', 'talk'));
    expect(arrangement(caughtUp({ draft: moved, base, published }, choose(), 9))).toEqual([
      'hear: hear.a hear.b',
      'talk: talk.a talk.new talk.b talk.c',
    ]);
  });

  it('follows the order of the version where it moved nothing, and keeps what it added', () => {
    const published = publishedAs(
      (content) => withClauseMoved(content, 'talk.a', { section: 'hear', before: null }),
      (content) => withSectionTitle(content, 'hear', 'Listen'),
    );
    const more = draftAs((content) => withNewClause(content, 'hear', { key: 'hear.more', title: 'More' }, 2));
    const result = caughtUp({ draft: more, base, published }, choose(), 9);
    expect(arrangement(result)).toEqual(['talk: talk.b talk.c', 'hear: hear.a hear.b talk.a hear.more']);
    expect(result.sections[1]?.title).toBe('Listen');
  });

  it('loses a section that the version left out, unless the draft keeps a clause of it', () => {
    const published = publishedAs((content) => withoutSection(content, 'hear'));
    expect(arrangement(caughtUp({ draft: begun, base, published }, choose(), 9))).toHaveLength(1);
    const draft = draftAs(said('hear.a', 'Mine.'));
    expect(arrangement(caughtUp({ draft, base, published }, choose({ 'hear.a': 'draft' }), 9))[1]).toBe(
      'hear: hear.a',
    );
  });
});

const KEYS = clausesOf(base).map(({ key }) => key);
const edit: fc.Arbitrary<(content: DraftContent) => DraftContent> = fc.oneof(
  fc.tuple(fc.constantFrom(...KEYS), fc.constantFrom('One.', 'Two.')).map(([key, text]) => said(key, text)),
  fc.constantFrom(...KEYS).map((key) => (content: DraftContent) => withoutClause(content, key)),
  fc
    .tuple(fc.constantFrom(...KEYS), fc.constantFrom('talk', 'hear'), fc.option(fc.constantFrom(...KEYS)))
    .map(
      ([key, section, before]) =>
        (content: DraftContent) =>
          withClauseMoved(content, key, { section, before }),
    ),
  fc
    .constantFrom('talk.x', 'hear.y')
    .map(
      (key) => (content: DraftContent) =>
        clauseIn(content, key) ? content : withNewClause(content, key.split('.')[0]!, { key, title: key }, 2),
    ),
  fc.constant((content: DraftContent) =>
    content.sections.some(({ key }) => key === 'more')
      ? content
      : withNewSection(content, { key: 'more', title: 'More' }),
  ),
);
const edits = fc.array(edit, { maxLength: 5 });
const words = (content: DraftContent) =>
  content.sections.map(({ key, title, clauses }) => [key, title, clauses.map((one) => [one.key, one.text])]);

describe('whatever both sides wrote', () => {
  it('an untouched draft says afterwards what is published, and a version without change changes nothing', () =>
    fc.assert(
      fc.property(edits, (all) => {
        const [draft, published] = [draftAs(...all), publishedAs(...all)];
        expect(words(caughtUp({ draft: begun, base, published }, choose(), 9))).toEqual(
          words(draftFrom(published)),
        );
        expect(caughtUp({ draft, base, published: base }, choose(), 9)).toEqual(draft);
      }),
    ));

  it('each clause is there at most once, and says what its side or the choice says', () =>
    fc.assert(
      fc.property(edits, edits, fc.constantFrom<Kept>('draft', 'published'), (ours, theirs, kept) => {
        const ways = { draft: draftAs(...ours), base, published: publishedAs(...theirs) };
        const looked = clausesToCatchUp(ways);
        const choices = choose(Object.fromEntries(looked.map(({ key }) => [key, kept])));
        const result = caughtUp(ways, choices, 9);
        const all = result.sections.flatMap(({ clauses }) => clauses.map((one) => one.key));
        expect(new Set(all).size).toBe(all.length);
        const now = draftFrom(ways.published);
        for (const key of new Set([...KEYS, ...all])) {
          const one = looked.find((each) => each.key === key);
          const takesDraft = one === undefined || (one.isContested && kept === 'draft');
          const side = takesDraft ? ways.draft : now;
          expect(clauseIn(result, key)?.text).toBe(clauseIn(side, key)?.text);
        }
      }),
    ));
});
