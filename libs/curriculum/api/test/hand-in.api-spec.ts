import { makePerson, type PersonMade, type TestApi } from '@obi/testing/api';
import { KEY, PracticalWork } from './practical-work';

describe('what is handed in', () => {
  let api: TestApi;
  let works: PracticalWork;
  let author: PersonMade;
  let assessor: PersonMade;

  beforeAll(async () => {
    works = await PracticalWork.open();
    api = works.api;
    assessor = await makePerson(api, { roles: ['assessor'] });
  });
  beforeEach(async () => (author = await works.wearing('brown')));
  afterAll(() => api?.close());

  it('is written, kept, handed in, and not changed any more', async () => {
    expect((await works.write(author, 'A beginning')).codes).toEqual([]);
    expect(await works.mine(author)).toMatchObject([{ state: 'writing', text: 'A beginning' }]);
    expect((await works.handIn(author, 'too short')).codes).toEqual(['CURRICULUM_WORK_TOO_SHORT']);
    expect((await works.handIn(author, 'word '.repeat(121))).codes).toEqual([
      'CURRICULUM_WORK_TOO_MANY_WORDS',
    ]);
    const id = await works.handedIn(author);
    expect(await works.mine(author)).toMatchObject([{ id, state: 'waiting' }]);
    expect((await works.handIn(author)).codes).toEqual(['CURRICULUM_WORK_IS_WAITING']);
    expect((await works.write(author, 'Changed')).codes).toEqual(['CURRICULUM_WORK_IS_WAITING']);
    await expect(api.sql("update curriculum.work set text = 'x' where id = $1", [id])).rejects.toThrow(
      /never changed/,
    );
  });

  it('is written and not handed in by somebody whose belt before does not stand', async () => {
    const asks = `{ assessment(key: "${KEY}") { lockedBy leastWords mostWords mostFiles } }`;
    const lockOf = async (who: PersonMade) => (await api.as(who.cookie).query(asks)).data;
    const white = await works.wearing('white');
    expect((await works.write(white, 'A beginning')).codes).toEqual([]);
    expect((await works.handIn(white)).codes).toEqual(['CURRICULUM_WORK_LOCKED']);
    expect(await works.mine(white)).toMatchObject([{ state: 'writing', text: 'A beginning' }]);
    const asked = { leastWords: 60, mostWords: 120, mostFiles: 2 };
    expect(await lockOf(white)).toEqual({ assessment: { lockedBy: 'brown', ...asked } });
    expect(await lockOf(author)).toEqual({ assessment: { lockedBy: null, ...asked } });
    await works.takeAway(author, 'brown');
    expect((await works.handIn(author)).codes).toEqual(['CURRICULUM_WORK_LOCKED']);
  });

  it('takes files by what they are, gives them to who judges, and to nobody else', async () => {
    await works.write(author, 'A beginning');
    const [work] = await works.mine(author);
    const send = (bytes: Buffer, name: string) =>
      api
        .http('post', `/api/work-files/of/${work?.id}`, author.cookie)
        .set('x-obi', '1')
        .attach('file', bytes, name);
    const sent = await send(Buffer.from('%PDF-1.7 and more'), 'case.exe');
    expect(sent.body).toEqual({ id: expect.any(String) });
    expect((await send(Buffer.from([0, 1, 2]), 'harmless.pdf')).body.error).toMatchObject({
      code: 'CURRICULUM_FILE_NOT_TAKEN',
    });
    expect((await send(Buffer.alloc(5 * 1024 * 1024 + 1, 'a'), 'long.txt')).body.error).toMatchObject({
      code: 'CURRICULUM_FILE_TOO_LARGE',
    });
    // Three at once beside the one that is there, and the task takes two.
    const more = await Promise.all(['a', 'b', 'c'].map((name) => send(Buffer.from(name), `${name}.txt`)));
    expect(more.map(({ body }) => body.error?.code ?? 'kept').sort()).toEqual([
      'CURRICULUM_FILES_TOO_MANY',
      'CURRICULUM_FILES_TOO_MANY',
      'kept',
    ]);
    const get = (as: PersonMade) => api.http('get', `/api/work-files/${sent.body.id}`, as.cookie);
    const own = await get(author);
    expect(own.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringContaining('attachment'),
      'content-security-policy': expect.stringContaining('sandbox'),
    });
    expect((await get(assessor)).status).toBe(404);
    await works.handedIn(author);
    expect((await get(assessor)).status).toBe(200);
    expect((await get(await makePerson(api))).status).toBe(404);
    const remove = await api.as(author.cookie).query(`mutation { removeWorkFile(id: "${sent.body.id}") }`);
    expect(remove.codes).toEqual(['NOT_FOUND']);
  });

  it('a file is not taken out of a work that is being handed in', async () => {
    await works.write(author, 'A beginning');
    const [work] = await works.mine(author);
    const sent = await api
      .http('post', `/api/work-files/of/${work?.id}`, author.cookie)
      .set('x-obi', '1')
      .attach('file', Buffer.from('A case'), 'case.txt');
    await api.sql('begin');
    await api.sql('update curriculum.work set handed_in_at = now() where id = $1', [work?.id]);
    const removing = api.as(author.cookie).query(`mutation { removeWorkFile(id: "${sent.body.id}") }`);
    await api.untilBlocked('delete from curriculum.work_file');
    await api.sql('commit');
    expect((await removing).codes).toEqual(['NOT_FOUND']);
    expect(await works.mine(author)).toMatchObject([{ files: [{ id: sent.body.id }] }]);
  });
});
