import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { clauseOf, doing, draftOf, save } from './draft-for-specs';
import { wordFile } from './word-file';

interface Report {
  readonly counts: string;
  readonly changed: readonly { key: string; title: string }[];
  readonly added: readonly { key: string; title: string }[];
  readonly unchanged: number;
  readonly missing: readonly unknown[];
  readonly remarks: readonly { line: number; what: string; done: string }[];
}

const SORRY = 'conversation.saying-sorry';

describe('files of the guide', () => {
  let api: TestApi;
  let author: PersonMade;

  beforeAll(async () => {
    api = await TestApi.open();
    author = await makePerson(api, { roles: ['conversationManager'] });
    await doing(api, author, 'startGuideDraft');
  });
  afterAll(() => api?.close());

  async function bring(path: 'check' | 'import', file: Buffer | string, name: string, who = author) {
    const answer = await api
      .http('post', `/api/guide/draft/${path}`, who.cookie)
      .set('x-obi', '1')
      .attach('file', Buffer.from(file), name);
    return { status: answer.status, body: answer.body as Report & { code?: string } };
  }
  const markdown = async (which: string): Promise<string> =>
    (await api.http('get', `/api/guide/markdown/${which}`, author.cookie).expect(200)).text;

  it('that were taken out change nothing when they are brought back', async () => {
    const { text } = clauseOf(await draftOf(api, author), SORRY);
    const change = { kind: 'certifyAgain', reason: 'So that *it* works.', certifyBy: '2030-01-31' } as const;
    await save(api, author, SORRY, { text: `${text}\n\n- Once\n- [Plainly]`, change });
    await doing(api, author, 'saveDraftNote', { note: ['String!', 'What changed.\n\n# And why'] });
    const before = await draftOf(api, author);
    const { body } = await bring('import', await markdown('draft'), 'guide.md');
    expect(body).toMatchObject({ counts: 'line', changed: [], added: [], missing: [], remarks: [] });
    expect(await draftOf(api, author)).toEqual(before);
  });

  it('of a version that was published bring its words back', async () => {
    const { body } = await bring('import', await markdown('1.0'), 'guide-1.0.md');
    expect(body.changed).toEqual([{ key: SORRY, title: 'Saying sorry' }]);
    expect(clauseOf(await draftOf(api, author), SORRY)).toMatchObject({ mark: 'same', change: null });
  });

  const word = wordFile([
    ['Title', 'Our guide'],
    ['Heading1', 'In the conversation'],
    ['Heading2', 'Saying sorry'],
    ['', 'Say it once, and plainly.'],
    ['Heading3', 'An example'],
    ['', 'We sent the wrong door.'],
    ['Heading2', 'At night'],
    ['', 'Wait until eight.'],
  ]);

  it('of Word are told before anything happens', async () => {
    const before = await draftOf(api, author);
    const { body } = await bring('check', word, 'guide.docx');
    expect(body).toMatchObject({
      counts: 'paragraph',
      changed: [{ key: SORRY, title: 'Saying sorry' }],
      added: [{ key: 'conversation.at-night', title: 'At night' }],
      remarks: [
        { line: 1, what: 'Text before the first section', done: 'It is left out.' },
        { line: 5, what: 'A heading below a clause', done: 'It is a paragraph.' },
      ],
    });
    expect(body.missing.length).toBeGreaterThan(10);
    expect(await draftOf(api, author)).toEqual(before);
  });

  it('of Word become clauses, and what they do not have stays', async () => {
    const before = await draftOf(api, author);
    await bring('import', word, 'guide.docx');
    const draft = await draftOf(api, author);
    expect(clauseOf(draft, SORRY)).toMatchObject({
      text: 'Say it once, and plainly.\n\nAn example\n\nWe sent the wrong door.',
      mark: 'changed',
    });
    expect(clauseOf(draft, 'conversation.at-night')).toMatchObject({ mark: 'added' });
    expect(clauseOf(draft, 'why.people-talk')).toEqual(clauseOf(before, 'why.people-talk'));
  });

  it('of Word tell what stands beside the words', async () => {
    const tracked =
      'Say it</w:t></w:r><w:ins w:id="1" w:author="Ana"><w:r><w:t xml:space="preserve"> once</w:t></w:r></w:ins>' +
      '<w:del w:id="2" w:author="Ana"><w:r><w:delText> twice</w:delText></w:r></w:del><w:r><w:t>.';
    const file = wordFile([
      ['Heading1', 'In the conversation'],
      ['Heading2', 'Saying sorry'],
      ['', tracked],
    ]);
    const { body } = await bring('check', file, 'guide.docx');
    expect(body.remarks).toEqual([{ line: 0, what: 'Tracked changes', done: 'They are read as accepted.' }]);
  });

  it.each([
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0x00]), 'GUIDE_IMPORT_UNREADABLE'],
    [
      'something packed that is no Word file',
      Buffer.from('PK\u0003\u0004 nothing'),
      'GUIDE_IMPORT_UNREADABLE',
    ],
    ['words without a heading', Buffer.from('Only words.'), 'GUIDE_IMPORT_EMPTY'],
    ['too much', Buffer.alloc(9 * 1024 * 1024, 'a'), 'GUIDE_IMPORT_TOO_LARGE'],
  ])('that are %s are refused', async (_, file, code) => {
    const { status, body } = await bring('check', file, 'guide.docx');
    expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining(code)]);
  });

  it('belong to conversation managers', async () => {
    const employee = await makePerson(api);
    expect((await bring('check', '# A', 'guide.md', employee)).status).toBe(404);
    await api.http('get', '/api/guide/markdown/1.0', employee.cookie).expect(404);
  });
});
