import { plusDays } from '@obi/kernel';
import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { ChangingGuide } from './changing-guide';

const IMPACT = `{ publishImpact { belts { people belts { belt people certifyAgain by } weeks { from belts } } } }`;
const STANDING = `query ($id: ID!) { standing(personId: $id) { belt state standsUntil requirements { left } } }`;
const SORRY = 'conversation.saying-sorry';

interface Belt {
  readonly belt: string;
  readonly state: string;
  readonly standsUntil: string | null;
  readonly requirements: readonly { readonly left: readonly string[] }[];
}

describe('publishing on the very day on which somebody acknowledged', () => {
  let api: TestApi;
  let guide: ChangingGuide;
  let hr: PersonMade;
  let manager: PersonMade;
  let certifyBy: string;
  const people: Record<'earlier' | 'sameDay' | 'never', PersonMade> = {} as never;

  beforeAll(async () => {
    api = await TestApi.open();
    guide = new ChangingGuide(api);
    hr = await makePerson(api, { roles: ['hr'] });
    manager = await makePerson(api, { roles: ['conversationManager'] });
    await guide.teach({ apology: [SORRY] });
    await guide.ask({ yellow: ['apology'] }, { white: [SORRY] });
    for (const name of ['earlier', 'sameDay', 'never'] as const)
      people[name] = await makePerson(api, { name });
    await guide.acknowledge(people.earlier);
    await guide.complete(people.earlier, 'apology');
    api.clock.advanceDays(30);
    await guide.publish({ 'listening.where': { kind: 'acknowledge-again' } });
    await guide.acknowledge(people.sameDay);
    await guide.complete(people.sameDay, 'apology');
    certifyBy = plusDays(guide.today(), 20);
  });
  afterAll(() => api?.close());

  async function standing(person: PersonMade): Promise<Belt[]> {
    const cookie = await api.signIn(hr.id);
    const { data } = await api.as(cookie).query<{ standing: Belt[] }>(STANDING, { id: person.id });
    return data.standing.filter(({ belt }) => ['white', 'yellow'].includes(belt));
  }
  const change = () => ({ [SORRY]: { kind: 'certify-again' as const, certifyBy } });
  const due = [
    { belt: 'white', state: 'due', standsUntil: '', requirements: [{ left: [SORRY] }] },
    { belt: 'yellow', state: 'due', standsUntil: '', requirements: [{ left: ['apology'] }] },
  ];

  it('is told with their belts and the day, as of those who acknowledged earlier', async () => {
    await guide.draft(change());
    const cookie = await api.signIn(manager.id);
    const { data } = await api.as(cookie).query<{ publishImpact: { belts: object } }>(IMPACT);
    expect(data.publishImpact.belts).toEqual({
      people: 2,
      belts: [
        { belt: 'white', people: 2, certifyAgain: 0, by: certifyBy },
        { belt: 'yellow', people: 2, certifyAgain: 2, by: certifyBy },
      ],
      weeks: [
        { from: guide.today(), belts: 0 },
        { from: plusDays(guide.today(), 7), belts: 0 },
        { from: plusDays(guide.today(), 14), belts: 4 },
      ],
    });
  });

  it('makes due what was told, by the day that was told', async () => {
    await guide.publish(change());
    const then = due.map((belt) => ({ ...belt, standsUntil: certifyBy }));
    expect(await standing(people.earlier)).toMatchObject(then);
    expect(await standing(people.sameDay)).toMatchObject(then);
    expect((await standing(people.never)).map(({ state }) => state)).toEqual(['none', 'none']);
  });

  it('asks nothing more of whoever acknowledges and completes again on that day, after it', async () => {
    await guide.acknowledge(people.sameDay);
    await guide.complete(people.sameDay, 'apology');
    expect((await standing(people.sameDay)).map(({ state }) => state)).toEqual(['held', 'held']);
  });
});
