import { plusDays } from '@obi/kernel';
import { makePerson, makeUnit, type PersonMade, TestApi } from '@obi/testing/api';
import { ChangingGuide } from './changing-guide';

const STANDING = `query ($id: ID!, $asOf: LocalDate) { standing(personId: $id, asOf: $asOf) {
  belt state dueBecause asks standsUntil validUntil requirements { code left } } }`;
const LIST = `{ certificationList(filter: { tab: "everyone" }, first: 100) { nodes { name held heldUntil } } }`;
const VIEWER = `{ viewer { held } }`;
const FIGURES = `query ($unit: ID) { certificationOverview(unitId: $unit) { people } }`;

const APOLOGY = 'conversation.saying-sorry';
const PLACES = 'listening.where';

interface Belt {
  readonly belt: string;
  readonly state: string;
  readonly dueBecause: string | null;
  readonly asks: string;
  readonly standsUntil: string | null;
  readonly validUntil: string | null;
  readonly requirements: readonly { code: string; left: string[] }[];
}

describe('a clause that asks to certify again: two clauses, three modules, four people', () => {
  let api: TestApi;
  let guide: ChangingGuide;
  let hr: PersonMade;
  let unit: string;
  let published: string;
  let certifyBy: string;
  const people: Record<'ana' | 'ben' | 'cleo' | 'dan', PersonMade> = {} as never;

  beforeAll(async () => {
    api = await TestApi.open();
    guide = new ChangingGuide(api);
    unit = await makeUnit(api, 'Stores');
    hr = await makePerson(api, { roles: ['hr'] });
    await guide.teach({ apology: [APOLOGY], both: [APOLOGY, PLACES], places: [PLACES] });
    await guide.ask({ yellow: ['apology'], orange: ['both'], green: ['places'] });
    for (const name of ['ana', 'ben', 'cleo', 'dan'] as const)
      people[name] = await makePerson(api, { name, unitId: unit });
    await guide.complete(people.ana, 'apology');
    await guide.complete(people.ben, 'both');
    await guide.complete(people.cleo, 'places');
    await guide.complete(people.dan, 'apology');
    await guide.complete(people.dan, 'places');
    api.clock.advanceDays(10);
    published = guide.today();
    certifyBy = plusDays(published, 14);
  });
  afterAll(() => api?.close());

  async function standing(person: PersonMade, belt: string, asOf?: string): Promise<Belt | undefined> {
    const cookie = await api.signIn(hr.id);
    const { data } = await api
      .as(cookie)
      .query<{ standing: Belt[] }>(STANDING, { id: person.id, asOf: asOf ?? null });
    return data.standing.find((one) => one.belt === belt);
  }
  /** What HR's list says today, without anything having run in the night. */
  async function held(): Promise<Record<string, string | null>> {
    const cookie = await api.signIn(hr.id);
    const { data } = await api
      .as(cookie)
      .query<{ certificationList: { nodes: { name: string; held: string | null }[] } }>(LIST);
    const names = Object.keys(people);
    return Object.fromEntries(
      data.certificationList.nodes
        .filter(({ name }) => names.includes(name))
        .map((one) => [one.name, one.held]),
    );
  }
  const everybody = { ana: 'yellow', ben: 'orange', cleo: 'green', dan: 'green' };

  it('touches nobody before it is published', async () => {
    expect(await held()).toEqual(everybody);
    expect(await standing(people.ana, 'yellow')).toMatchObject({ state: 'held', asks: 'nothing' });
  });

  it('makes due exactly the belts whose evidence rests on it, with the last day, and takes none away', async () => {
    await guide.publish({
      [APOLOGY]: { kind: 'certify-again', certifyBy },
      [PLACES]: { kind: 'wording-only' },
    });
    const due = { state: 'due', dueBecause: 'guide-changed', asks: 'delta', standsUntil: certifyBy };
    const left = (key: string) => [{ code: 'modules', left: [key] }];
    expect(await standing(people.ana, 'yellow')).toMatchObject({ ...due, requirements: left('apology') });
    expect(await standing(people.ben, 'orange')).toMatchObject({ ...due, requirements: left('both') });
    expect(await standing(people.dan, 'yellow')).toMatchObject(due);
    expect(await standing(people.dan, 'green')).toMatchObject({ state: 'held', asks: 'nothing' });
    expect(await standing(people.cleo, 'green')).toMatchObject({ state: 'held', asks: 'nothing' });
    expect(await held()).toEqual(everybody);
  });

  it('is done with the module alone: the belt stands as long as before, without a new award', async () => {
    api.clock.advanceDays(5);
    await guide.completeAgain(people.ana, 'apology');
    expect(await standing(people.ana, 'yellow')).toMatchObject({ state: 'held', asks: 'nothing' });
    const awards = await api.sql(`select 1 from belts.event where kind = 'awarded' and person_id = $1`, [
      people.ana.id,
    ]);
    expect(awards).toHaveLength(1);
  });

  it('takes nothing away on the last day', async () => {
    api.clock.advanceDays(9);
    expect(guide.today()).toBe(certifyBy);
    expect(await held()).toEqual(everybody);
  });

  it('is not worn on the day after, though nobody has looked at any list yet', async () => {
    api.clock.advanceDays(1);
    const worn = async (person: PersonMade) =>
      (await api.as(await api.signIn(person.id)).query<{ viewer: { held: string | null } }>(VIEWER)).data
        .viewer.held;
    expect([await worn(people.ana), await worn(people.ben)]).toEqual(['yellow', null]);
  });

  it('lapses on the day after only the belts of those who let it pass', async () => {
    expect(await held()).toEqual({ ana: 'yellow', ben: null, cleo: 'green', dan: 'green' });
    expect(await standing(people.ben, 'orange')).toMatchObject({ state: 'lapsed' });
    expect(await standing(people.dan, 'yellow')).toMatchObject({ state: 'lapsed' });
    expect(await standing(people.ana, 'yellow')).toMatchObject({ state: 'held' });
  });

  it('answers the days before as they were', async () => {
    expect(await standing(people.ben, 'orange', plusDays(published, -1))).toMatchObject({ state: 'held' });
    expect(await standing(people.ben, 'orange', certifyBy)).toMatchObject({ state: 'due' });
  });

  it('tells what an award was earned on: the module in its version', async () => {
    const text = `query ($id: ID!, $asOf: LocalDate) { awardRecord(personId: $id, asOf: $asOf) {
      belt cycle kind validUntil guideVersion evidence { kind title key version by } } }`;
    const cookie = await api.signIn(people.dan.id);
    const record = async (asOf: string | null) =>
      (await api.as(cookie).query<{ awardRecord: object[] }>(text, { id: people.dan.id, asOf })).data
        .awardRecord;
    const evidence = (key: string) => [{ kind: 'module-completed', title: key, key, version: '1', by: null }];
    expect(await record(null)).toMatchObject([
      { belt: 'green', cycle: 1, kind: 'awarded', guideVersion: '1.0', evidence: evidence('places') },
      { belt: 'yellow', cycle: 1, kind: 'awarded', guideVersion: '1.0', evidence: evidence('apology') },
    ]);
    expect(await record(plusDays(published, -60))).toEqual([]);
    const other = await api.as(await api.signIn(people.ana.id)).query(text, { id: people.dan.id });
    expect(other.codes).toEqual(['NOT_FOUND']);
  });

  it('restores a belt that lapsed when the module is done late', async () => {
    await guide.completeAgain(people.ben, 'both');
    expect((await held())['ben']).toBe('orange');
    expect((await api.as(await api.signIn(hr.id)).query(FIGURES, { unit })).codes).toEqual([]);
  });

  it('keeps every award when a refresher renews the belt inside its window', async () => {
    const [first] = [await standing(people.cleo, 'green')];
    api.clock.advanceDays(2 * 365 - 80);
    await guide.happened(people.cleo, 'refresher-passed', { belt: 'green' });
    const renewed = await standing(people.cleo, 'green');
    expect(renewed?.validUntil?.slice(4)).toBe(first?.validUntil?.slice(4));
    expect(Number(renewed?.validUntil?.slice(0, 4))).toBe(Number(first?.validUntil?.slice(0, 4)) + 2);
    const awards = await api.sql<{ cycle: string }>(
      `select detail->>'cycle' as cycle from belts.event where kind = 'awarded' and person_id = $1 order by id`,
      [people.cleo.id],
    );
    expect(awards.map(({ cycle }) => cycle)).toEqual(['1', '2']);
  });
});
