import { plusMonths } from '@obi/kernel';
import { makePerson, TestApi } from '@obi/testing/api';

const RENEWS = 'query ($belt: String!) { refresher(belt: $belt) { renews } }';
const RECOGNISE = `mutation ($input: BeltDecisionInput!, $day: LocalDate!) { recogniseBelt(input: $input, earnedOn: $day) }`;

describe('a refresher', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.open();
  });
  afterAll(() => api?.close());

  it('says whether it renews its belt: not one that never expires, and not before the window', async () => {
    const hr = await makePerson(api, { roles: ['hr'] });
    const person = await makePerson(api);
    const today = api.clock.today('UTC');
    for (const [belt, day] of [
      ['white', plusMonths(today, -40)],
      ['yellow', plusMonths(today, -23)],
      ['orange', plusMonths(today, -2)],
    ] as const) {
      const input = { personId: person.id, belt, reason: 'Earned before Obi' };
      expect((await api.as(hr.cookie).query(RECOGNISE, { input, day })).codes).toEqual([]);
    }
    const renews = async (belt: string) => {
      const { data } = await api
        .as(person.cookie)
        .query<{ refresher: { renews: boolean } }>(RENEWS, { belt });
      return data.refresher.renews;
    };
    expect(await renews('yellow')).toBe(true);
    expect(await renews('white')).toBe(false);
    expect(await renews('orange')).toBe(false);
  });
});
