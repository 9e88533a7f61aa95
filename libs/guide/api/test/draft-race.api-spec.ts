import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { clauseOf, doing, draftOf, save } from './draft-for-specs';

const CLAUSE = 'conversation.saying-sorry';

describe('two who write one clause at the same moment', () => {
  let api: TestApi;
  let writers: [PersonMade, PersonMade];

  beforeAll(async () => {
    api = await TestApi.open();
    const roles = ['conversationManager'];
    writers = [await makePerson(api, { roles }), await makePerson(api, { roles })];
    await doing(api, writers[0], 'startGuideDraft');
  });
  afterAll(() => api?.close());

  it('hear which of them was the later one, never that there is no draft', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { revision } = clauseOf(await draftOf(api, writers[0]), CLAUSE);
      const said = await Promise.all(
        writers.map((writer, who) => save(api, writer, CLAUSE, { text: `Sorry ${round} ${who}.`, revision })),
      );
      expect(said.map(({ codes }) => codes.join()).sort()).toEqual(['', 'GUIDE_DRAFT_CLAUSE_CHANGED']);
    }
  });
});
