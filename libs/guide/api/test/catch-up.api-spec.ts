import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { approve, clauseOf, type Draft, doing, draftOf, publishDraft, save } from './draft-for-specs';
import { contentOf, guideOf, nextContent, publish } from './guide-for-specs';

const SORRY = 'conversation.saying-sorry';
const TALK = 'why.people-talk';
const CATCH_UP = `{ draftCatchUp { version clauses { key number title isContested
  draft { change text difference { blocks { pieces { kind text } } } }
  published { change text difference { blocks { pieces { kind text } } } } } } }`;

interface Side {
  readonly change: string;
  readonly text: string | null;
  readonly difference: {
    readonly blocks: readonly { readonly pieces: readonly { text: string }[] }[];
  } | null;
}
interface CatchUp {
  readonly version: string;
  readonly clauses: readonly {
    readonly key: string;
    readonly isContested: boolean;
    readonly draft: Side;
    readonly published: Side;
  }[];
}

describe('a draft that another version overtook', () => {
  let api: TestApi;
  let author: PersonMade;
  let approver: PersonMade;
  /** What was published last. */
  let content = contentOf('1.0');

  beforeAll(async () => {
    api = await TestApi.open();
    author = await makePerson(api, { name: 'Tomasz Wilk', roles: ['conversationManager'] });
    approver = await makePerson(api, { name: 'Marta Sørli', roles: ['conversationManager'] });
    await doing(api, author, 'startGuideDraft');
    const change = { kind: 'acknowledgeAgain', reason: 'Once is enough.' } as const;
    for (const key of [SORRY, 'listening.where']) {
      const { text } = clauseOf(await draftOf(api, author), key);
      await save(api, author, key, { text: `${text} Mine.`, change });
    }
    await doing(api, author, 'saveDraftNote', { note: ['String!', 'Once is enough.'] });
  });
  afterAll(() => api?.close());

  /** Somebody else publishes a version in which these clauses say more. */
  async function publishBetween(number: string, clauses: readonly string[]): Promise<void> {
    const changes = Object.fromEntries(clauses.map((key) => [key, ['wording-only', 'Theirs.'] as const]));
    content = nextContent(content, number, changes as never);
    const by = { authorId: author.id, approverId: approver.id };
    await publish(api, content, by, api.clock.today('UTC'));
  }
  const catchUpOf = async () =>
    (await api.as(author.cookie).query<{ draftCatchUp: CatchUp | null }>(CATCH_UP)).data.draftCatchUp;
  async function catchUp(
    choices: Record<string, string>,
    seen: { revision?: number; version?: string } = {},
  ) {
    const { revision } = await draftOf(api, author);
    return doing(api, author, 'catchUpDraft', {
      revision: ['Int!', seen.revision ?? revision],
      version: ['String!', seen.version ?? content.version],
      choices: ['[CatchUpChoice!]!', Object.entries(choices).map(([clause, keep]) => ({ clause, keep }))],
    });
  }
  const added = ({ difference }: Side) =>
    difference?.blocks.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join('') ?? '';

  it('has nothing to follow while it was begun from the version in force', async () => {
    expect(await catchUpOf()).toBeNull();
  });

  it('shows what changed on both sides, and who has to choose', async () => {
    await publishBetween('1.1', [SORRY, TALK]);
    const found = await catchUpOf();
    expect(found?.version).toBe('1.1');
    expect(
      found?.clauses.map((one) => [one.key, one.isContested, one.draft.change, one.published.change]),
    ).toEqual([
      [TALK, false, 'same', 'changed'],
      [SORRY, true, 'changed', 'changed'],
    ]);
    const sorry = found!.clauses[1]!;
    expect(added(sorry.draft)).toMatch(/Mine\.$/);
    expect(added(sorry.published)).toMatch(/Theirs\.$/);
  });

  it('is not brought up to it before the contested clause is chosen, nor from what somebody no longer sees', async () => {
    const undecided = await catchUp({});
    expect(undecided.codes).toEqual(['GUIDE_CATCH_UP_UNDECIDED']);
    expect(undecided.errors[0]?.extensions['params']).toEqual({ clause: SORRY });
    expect((await catchUp({ [SORRY]: 'draft' }, { revision: 1 })).codes).toEqual(['GUIDE_DRAFT_CHANGED']);
    expect((await catchUp({ [SORRY]: 'draft' }, { version: '1.0' })).codes).toEqual(['GUIDE_DRAFT_OUTDATED']);
    const stranger = await makePerson(api, { roles: ['hr'] });
    expect((await api.as(stranger.cookie).query(CATCH_UP)).codes).toEqual(['NOT_FOUND']);
  });

  it('takes what is published, keeps what only it changed, and says what was chosen', async () => {
    const revision = await approve(api, author, approver);
    const done = (await catchUp({ [SORRY]: 'draft' })).data['catchUpDraft'] as Draft;
    expect(done).toMatchObject({
      isOutdated: false,
      state: 'writing',
      revision: revision + 1,
      number: '2.0',
    });
    expect(clauseOf(done, SORRY)).toMatchObject({ mark: 'changed', change: { kind: 'acknowledgeAgain' } });
    expect(added(clauseOf(done, SORRY) as never)).toMatch(/Theirs.*Mine\.$/);
    expect(clauseOf(done, 'listening.where')).toMatchObject({ mark: 'changed' });
    expect(clauseOf(done, TALK)).toMatchObject({ mark: 'same', change: null });
    expect(clauseOf(done, TALK).text).toMatch(/Theirs\.$/);
    expect(await catchUpOf()).toBeNull();
    expect((await catchUp({})).codes).toEqual([]);
    expect((await draftOf(api, author)).revision).toBe(done.revision);
  });

  it('takes the published text where that was chosen, and is published afterwards', async () => {
    await publishBetween('1.2', ['listening.where']);
    const done = (await catchUp({ 'listening.where': 'published' })).data['catchUpDraft'] as Draft;
    expect(clauseOf(done, 'listening.where')).toMatchObject({ mark: 'same', change: null });
    const revision = await approve(api, author, approver);
    expect((await publishDraft(api, author, revision)).codes).toEqual([]);
    expect((await guideOf(api, author)).number).toBe('2.0');
    const noted = await api.sql<{ detail: object }>(
      `select detail from audit.entry where operation = 'guide.draft.catchUp' order by id`,
    );
    expect(noted.map(({ detail }) => detail)).toMatchObject([
      { from: '1.0', to: '1.1', kept: [{ clause: SORRY, keep: 'draft' }] },
      { from: '1.1', to: '1.2', kept: [{ clause: 'listening.where', keep: 'published' }] },
    ]);
  });
});
