import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { approve, clauseOf, doing, draftOf, publishDraft, save } from './draft-for-specs';
import { acknowledgeAll, contentOf, guideOf, nextContent, publish } from './guide-for-specs';

const CLAUSE = 'conversation.saying-sorry';

describe('the draft of the next version', () => {
  let api: TestApi;
  let author: PersonMade;
  let other: PersonMade;
  let approver: PersonMade;

  beforeAll(async () => {
    api = await TestApi.open();
    author = await makePerson(api, { name: 'Tomasz Wilk', roles: ['conversationManager'] });
    other = await makePerson(api, { name: 'Ana Brito', roles: ['conversationManager'] });
    approver = await makePerson(api, { name: 'Marta Sørli', roles: ['conversationManager'] });
  });
  afterAll(() => api?.close());

  it('belongs to conversation managers', async () => {
    const employee = await makePerson(api, { roles: ['hr'] });
    expect((await doing(api, employee, 'startGuideDraft')).codes).toEqual(['NOT_FOUND']);
    const asked = await api.as(employee.cookie).query('{ guideDraft { id } }');
    expect(asked.codes).toEqual(['NOT_FOUND']);
  });

  it('is there once, and says at first what is published', async () => {
    const [one, two] = await Promise.all([
      doing(api, author, 'startGuideDraft'),
      doing(api, author, 'startGuideDraft'),
    ]);
    expect([...one.codes, ...two.codes]).toEqual(['GUIDE_DRAFT_OPEN']);
    const draft = await draftOf(api, author);
    expect(draft).toMatchObject({ state: 'writing', kind: 'minor', number: '1.1', mayApprove: false });
    expect(draft.faults.map(({ code }) => code)).toEqual(['NOTE_MISSING', 'NOTHING_CHANGED']);
    expect((await draftOf(api, approver)).mayApprove).toBe(true);
  });

  it('compares each clause word by word with what is published', async () => {
    const { text } = clauseOf(await draftOf(api, author), CLAUSE);
    await save(api, author, CLAUSE, { text: `${text} Once.` });
    const draft = await draftOf(api, author);
    const clause = clauseOf(draft, CLAUSE);
    expect(clause.mark).toBe('changed');
    const pieces = clause.difference?.blocks.flatMap((block) => block.pieces) ?? [];
    expect(pieces.filter(({ kind }) => kind === 'added').map((piece) => piece.text.trim())).toEqual([
      'Once.',
    ]);
    expect(draft.faults).toContainEqual({ code: 'CHANGE_NOT_DECLARED', at: CLAUSE });
  });

  it('takes its number from what the changes ask', async () => {
    await save(api, author, CLAUSE, { change: { kind: 'wordingOnly', reason: '' } });
    expect((await draftOf(api, author)).number).toBe('1.1');
    await save(api, author, CLAUSE, { change: { kind: 'certifyAgain', reason: '' } });
    const draft = await draftOf(api, author);
    expect(draft.number).toBe('2.0');
    expect(draft.faults.filter(({ at }) => at === CLAUSE).map(({ code }) => code)).toEqual([
      'REASON_MISSING',
      'CERTIFY_BY_MISSING',
    ]);
  });

  it('refuses to save over what somebody else saved, and keeps what they wrote', async () => {
    const { revision, text } = clauseOf(await draftOf(api, other), CLAUSE);
    const change = { kind: 'acknowledgeAgain', reason: 'Two sorries sound like none.' } as const;
    await save(api, author, CLAUSE, { text: `${text} Never twice.`, change });
    const refused = await save(api, other, CLAUSE, { text: 'Mine.', revision });
    expect(refused.codes).toEqual(['GUIDE_DRAFT_CLAUSE_CHANGED']);
    expect(refused.errors[0]?.extensions['kind']).toBe('CONFLICT');
    expect(clauseOf(await draftOf(api, other), CLAUSE).text).toMatch(/Never twice\.$/);
  });

  it('adds, moves, leaves out and takes back, and keys stay', async () => {
    const added = await doing(api, author, 'addDraftClause', {
      section: ['ID!', 'why'],
      title: ['String!', 'Why we answer at night'],
    });
    const why = added.data['addDraftClause']!.sections[0]!;
    expect(why.clauses.at(-1)).toMatchObject({ key: 'why.why-we-answer-at-night', mark: 'added' });
    const first = why.clauses[0]!.key;
    await doing(api, author, 'moveDraftClause', { key: ['ID!', first], section: ['ID!', 'angry'] });
    const moved = await draftOf(api, author);
    expect(clauseOf(moved, first)).toMatchObject({ key: first, mark: 'same' });
    expect(moved.sections.find(({ key }) => key === 'angry')?.clauses.at(-1)?.key).toBe(first);
    const { number } = clauseOf(moved, first);
    expect(moved.moved).toEqual([{ key: first, from: '1.1', to: number }]);
    expect(moved.faults.map(({ code }) => code)).not.toContain('KEY_OUTSIDE_SECTION');
    const place = moved.sections[0]!.clauses[0]!.key;
    await doing(api, author, 'moveDraftClause', {
      key: ['ID!', first],
      section: ['ID!', 'why'],
      before: ['ID', place],
    });
    await doing(api, author, 'withdrawDraftClause', { key: ['ID!', 'why.why-we-answer-at-night'] });
    const less = await doing(api, author, 'withdrawDraftClause', { key: ['ID!', first] });
    expect(less.data['withdrawDraftClause']!.withdrawn).toEqual([{ key: first }]);
    const back = await doing(api, author, 'restoreDraftClause', { key: ['ID!', first] });
    expect(back.data['restoreDraftClause']!.withdrawn).toEqual([]);
    expect(back.data['restoreDraftClause']!.moved).toEqual([]);
    expect(back.data['restoreDraftClause']!.sections[0]!.clauses[0]!.key).toBe(first);
  });

  it('holds comments on clauses until somebody dealt with them', async () => {
    const text: [string, string] = ['String!', 'Legal asks for one example.'];
    const said = await doing(api, approver, 'commentOnDraft', { clause: ['ID!', CLAUSE], text });
    const [comment] = said.data['commentOnDraft']!.comments;
    expect(comment).toMatchObject({ clause: CLAUSE, text: text[1], resolvedBy: null });
    await doing(api, author, 'resolveDraftComment', { id: ['ID!', comment!.id] });
    const after = await draftOf(api, approver);
    expect(after.comments[0]?.resolvedBy).toBe('Tomasz Wilk');
    expect(after.mayApprove).toBe(true);
  });

  it('is not put before an approver while something is missing', async () => {
    const asked = await doing(api, author, 'askForApproval');
    expect(asked.codes).toEqual(['GUIDE_VERSION_FAULTY']);
    expect(asked.errors[0]?.extensions['params']).toMatchObject({ fault: 'NOTE_MISSING' });
  });

  it('is approved by somebody who wrote nothing in it, or sent back with what has to change', async () => {
    await doing(api, author, 'saveDraftNote', { note: ['String!', 'One apology is enough.'] });
    await doing(api, author, 'askForApproval');
    const { revision, state } = await draftOf(api, approver);
    expect(state).toBe('waiting');
    for (const writer of [author]) {
      const refused = await doing(api, writer, 'approveDraft', { revision: ['Int!', revision] });
      expect(refused.codes).toEqual(['GUIDE_APPROVER_IS_AUTHOR']);
    }
    const silent = await doing(api, approver, 'sendDraftBack', {
      revision: ['Int!', revision],
      comment: ['String!', ' '],
    });
    expect(silent.codes).toEqual(['GUIDE_COMMENT_MISSING']);
    const sent = await doing(api, approver, 'sendDraftBack', {
      revision: ['Int!', revision],
      comment: ['String!', 'Name the channel.'],
    });
    expect(sent.data['sendDraftBack']).toMatchObject({
      state: 'sentBack',
      decision: { kind: 'sentBack', person: 'Marta Sørli', comment: 'Name the channel.' },
    });
  });

  it('loses its approval with the next word that is written, and is not published without it', async () => {
    await doing(api, author, 'saveDraftNote', { note: ['String!', 'One apology is enough, in public.'] });
    const approved = await approve(api, author, approver);
    expect((await draftOf(api, author)).state).toBe('approved');
    await doing(api, author, 'saveDraftNote', { note: ['String!', 'One apology is enough.'] });
    expect((await draftOf(api, author)).state).toBe('writing');
    expect((await publishDraft(api, author, approved)).codes).toEqual(['GUIDE_DRAFT_CHANGED']);
    const { revision } = await draftOf(api, author);
    const refused = await publishDraft(api, author, revision);
    expect(refused.codes).toEqual(['GUIDE_DRAFT_NOT_APPROVED']);
    expect(refused.errors[0]?.extensions['kind']).toBe('CONFLICT');
  });

  it('becomes the version in force, once, with author and approver and what each change asks', async () => {
    const reader = await makePerson(api);
    await acknowledgeAll(api, reader);
    const revision = await approve(api, author, approver);
    const both = await Promise.all([1, 2].map(() => publishDraft(api, other, revision)));
    expect(both.flatMap(({ codes }) => codes)).toEqual(['NOT_FOUND']);
    const [row] = await api.sql(
      `select v.number, v.author_id, v.approver_id, c.change_kind, c.change_reason, c.certify_by
       from guide.version v join guide.clause c on c.version_id = v.id and c.key = $1 where v.number = '2.0'`,
      [CLAUSE],
    );
    expect(row).toMatchObject({
      author_id: author.id,
      approver_id: approver.id,
      change_kind: 'acknowledge-again',
      change_reason: 'Two sorries sound like none.',
      certify_by: null,
    });
    expect((await guideOf(api, reader)).reading.readings.map(({ clauses }) => clauses)).toEqual([[CLAUSE]]);
    expect(await draftOf(api, author)).toBeNull();
  });

  it('is not published on top of a version that came in between', async () => {
    await doing(api, author, 'startGuideDraft');
    await save(api, author, CLAUSE, {
      title: 'Saying sorry once',
      change: { kind: 'wordingOnly', reason: 'Clearer.' },
    });
    await doing(api, author, 'saveDraftNote', { note: ['String!', 'Clearer.'] });
    const revision = await approve(api, author, approver);
    const [now] = await api.sql<{ content: never }>(
      `select jsonb_agg(jsonb_build_object('key', s.key, 'title', s.title, 'clauses', (select jsonb_agg(
         jsonb_build_object('key', c.key, 'title', c.title, 'text', c.text, 'check', jsonb_build_object('question',
         c.check_question, 'options', c.check_options, 'correct', c.check_correct)) order by c.position)
         from guide.clause c where c.version_id = v.id and c.section_key = s.key)) order by s.position) as content
       from guide.section s join guide.version v on v.id = s.version_id where v.number = '2.0'`,
    );
    const before = { ...contentOf('1.0'), sections: now!.content };
    const between = nextContent(before, '2.1', { 'why.people-talk': ['wording-only', 'Every day.'] });
    await publish(api, between, { authorId: author.id, approverId: approver.id }, '2026-12-01');
    expect((await draftOf(api, author)).isOutdated).toBe(true);
    expect((await publishDraft(api, author, revision)).codes).toEqual(['GUIDE_DRAFT_OUTDATED']);
    await doing(api, author, 'giveUpGuideDraft', {}, '');
    expect(await draftOf(api, author)).toBeNull();
  });

  it('is published by itself on the day that was set, and not before', async () => {
    await doing(api, author, 'startGuideDraft');
    const change = { kind: 'wordingOnly', reason: 'Clearer.' } as const;
    await save(api, author, CLAUSE, { title: 'Saying sorry once', change });
    await doing(api, author, 'saveDraftNote', { note: ['String!', 'Clearer.'] });
    const revision = await approve(api, author, approver);
    const [row] = await api.sql<{ day: string }>('select (now()::date + 3)::text as day');
    const set = (on: string) =>
      doing(api, author, 'scheduleDraft', { revision: ['Int!', revision], on: ['LocalDate', on] });
    expect((await set('2020-01-01')).codes).toEqual(['GUIDE_PUBLISH_DAY_PAST']);
    expect((await set(row!.day)).codes).toEqual([]);
    await api.jobs.run('guide.publish-due');
    expect(await draftOf(api, author)).not.toBeNull();
    api.clock.advanceDays(4);
    await api.jobs.run('guide.publish-due');
    expect(await draftOf(api, author)).toBeNull();
    expect((await guideOf(api, author)).number).toBe('2.2');
  });
});
