import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { approve, clauseOf, doing, draftOf, publishDraft, save } from './draft-for-specs';

const CLAUSE = 'conversation.saying-sorry';

interface ToldRow {
  readonly name: string;
  readonly detail: Record<string, unknown>;
  readonly settled: boolean;
}

/** The file tells the story of one draft: asked about, sent back, written again, approved, published. */
describe('notices about the approval of a draft', () => {
  let api: TestApi;
  let author: PersonMade;
  let second: PersonMade;
  let approver: PersonMade;
  let reader: PersonMade;

  beforeAll(async () => {
    api = await TestApi.open();
    author = await makePerson(api, { name: 'Tomasz Wilk', roles: ['conversationManager'] });
    second = await makePerson(api, { name: 'Mei Chen', roles: ['conversationManager'] });
    approver = await makePerson(api, { name: 'Ana Brito', roles: ['conversationManager'] });
    reader = await makePerson(api, { name: 'Priya Raman', roles: ['hr'] });
    await doing(api, author, 'startGuideDraft');
    await write(second, 'Once.');
    const change = { kind: 'acknowledgeAgain', reason: 'Two sorries sound like none.' } as const;
    await save(api, author, CLAUSE, { change });
    await doing(api, author, 'saveDraftNote', { note: ['String!', 'One apology is enough.'] });
  });
  afterAll(() => api?.close());

  const write = async (person: PersonMade, words: string) => {
    const { text } = clauseOf(await draftOf(api, person), CLAUSE);
    await save(api, person, CLAUSE, { text: `${text} ${words}` });
  };
  const toldTo = (person: PersonMade) =>
    api.sql<ToldRow>(
      `select name, detail, settled_at is not null as settled from notifications.notice
       where person_id = $1 and name like 'guide.approval-%' order by id`,
      [person.id],
    );
  const approversOf = async (person: PersonMade) =>
    (
      await api
        .as(person.cookie)
        .query<{ guideDraft: { approvers: string[] } }>('{ guideDraft { approvers } }')
    ).data.guideDraft.approvers;

  it('go to those who may approve it: who wrote in it, and who may not write, hears nothing', async () => {
    expect(await approversOf(author)).toEqual(['Ana Brito']);
    await doing(api, author, 'askForApproval');
    await doing(api, author, 'askForApproval');
    const detail = { version: '2.0', asker: 'Tomasz Wilk' };
    expect(await toldTo(approver)).toEqual([{ name: 'guide.approval-waits', detail, settled: false }]);
    expect([...(await toldTo(author)), ...(await toldTo(second)), ...(await toldTo(reader))]).toEqual([]);
  });

  it('stand on their list of today, with the way to the draft', async () => {
    const { data } = await api
      .as(approver.cookie)
      .query<{ myNotices: unknown[] }>('{ myNotices { subject action link group } }');
    expect(data.myNotices).toEqual([
      {
        subject: 'Approve version 2.0 of the guide, or send it back',
        action: 'Read and decide',
        link: '/studio/guide/publish',
        group: 'answer',
      },
    ]);
  });

  it('are not asked any more once the draft is sent back: it is the turn of the one who asked', async () => {
    const { revision } = await draftOf(api, approver);
    const comment: [string, string] = ['String!', 'Say who apologises.'];
    await doing(api, approver, 'sendDraftBack', { revision: ['Int!', revision], comment });
    expect((await toldTo(approver)).map(({ settled }) => settled)).toEqual([true]);
    const detail = { version: '2.0', approver: 'Ana Brito', approved: false };
    expect(await toldTo(author)).toEqual([{ name: 'guide.approval-decided', detail, settled: false }]);
  });

  it('are done when the draft is written on, and come anew for what it says then', async () => {
    await write(author, 'You apologise.');
    expect((await toldTo(author)).map(({ settled }) => settled)).toEqual([true]);
    await doing(api, author, 'askForApproval');
    expect((await toldTo(approver)).map(({ settled }) => settled)).toEqual([true, false]);
  });

  it('are taken back when somebody writes in what was asked about', async () => {
    await write(second, 'Always.');
    expect((await toldTo(approver)).map(({ settled }) => settled)).toEqual([true, true]);
  });

  it('are over when the approved draft is published', async () => {
    const revision = await approve(api, author, approver);
    expect((await toldTo(author)).at(-1)).toMatchObject({ detail: { approved: true }, settled: false });
    expect((await publishDraft(api, author, revision)).codes).toEqual([]);
    expect([...(await toldTo(author)), ...(await toldTo(approver))].every(({ settled }) => settled)).toBe(
      true,
    );
  });
});
