import { plusDays } from '@obi/kernel';
import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { ChangingGuide } from './changing-guide';

const APOLOGY = 'conversation.saying-sorry';
const STANDING = `query ($id: ID!) { standing(personId: $id) { belt state standsUntil } }`;

interface Row {
  readonly held: string | null;
  readonly held_state: string | null;
  readonly held_until: string | null;
  readonly guide_version: string | null;
}

describe('a module that is completed while a version is published', () => {
  let api: TestApi;
  let guide: ChangingGuide;
  let hr: string;
  let certifyBy: string;

  beforeAll(async () => {
    api = await TestApi.open();
    guide = new ChangingGuide(api);
    await guide.teach({ apology: [APOLOGY] });
    await guide.ask({ yellow: ['apology'] });
    hr = await api.signIn((await makePerson(api, { roles: ['hr'] })).id);
    certifyBy = plusDays(guide.today(), 14);
  });
  afterAll(() => api?.close());

  const publish = () => guide.publish({ [APOLOGY]: { kind: 'certify-again', certifyBy } });

  /** What HR's list says of somebody, and on which version of the guide their module counts. */
  async function row(person: PersonMade): Promise<Row | undefined> {
    const [one] = await api.sql<Row>(
      `select c.held, c.held_state, c.held_until::text, m.guide_version from belts.certification c
       join curriculum.module_completion m on m.person_id = c.person_id where c.person_id = $1`,
      [person.id],
    );
    return one;
  }
  /** What the events themselves say. */
  async function derived(person: PersonMade) {
    const { data } = await api
      .as(hr)
      .query<{ standing: { belt: string; state: string; standsUntil: string | null }[] }>(STANDING, {
        id: person.id,
      });
    const { state, standsUntil } = data.standing.find(({ belt }) => belt === 'yellow')!;
    const holds = state === 'held' || state === 'due';
    return { held: holds ? 'yellow' : null, held_state: holds ? state : null, held_until: standsUntil };
  }

  it('was done before on the same day: the belt that was earned on it is due', async () => {
    const person = await makePerson(api);
    await guide.complete(person, 'apology');
    expect(await row(person)).toMatchObject({ held: 'yellow', held_state: 'held', guide_version: '1.0' });
    await publish();
    expect(await row(person)).toMatchObject({ held: 'yellow', held_state: 'due', held_until: certifyBy });
    expect(await derived(person)).toMatchObject({ held_state: 'due', held_until: certifyBy });
  });

  it('was done after on the same day: the belt stands', async () => {
    const person = await makePerson(api);
    await guide.complete(person, 'apology');
    expect(await row(person)).toMatchObject({ held: 'yellow', held_state: 'held', guide_version: '2.0' });
  });

  it('leaves every row of 40 people as their events tell it, whoever was first', async () => {
    const people: PersonMade[] = [];
    for (let n = 0; n < 40; n += 1) people.push(await makePerson(api));
    // The sessions are made one after the other: only the completions race.
    const done = await guide.completeAtOnce(people, 'apology', publish);
    expect(done).toEqual(people.map(() => []));
    for (const person of people) {
      const { guide_version, ...said } = (await row(person))!;
      expect(said).toEqual(await derived(person));
      // On the text before it earned the belt just in time, and it is due; or it was too late to earn it.
      expect(guide_version === '3.0' ? ['held'] : ['due', null]).toContain(said.held_state);
    }
  });
});
