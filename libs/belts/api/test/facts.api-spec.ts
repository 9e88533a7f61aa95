import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';

interface Facts {
  readonly personId: string;
  readonly events: readonly { readonly id: string; readonly evidence?: readonly string[] }[];
}
interface FactsQuery {
  of(ids: readonly string[]): Promise<Facts[]>;
  ofMany(ids: readonly string[]): Promise<Facts[]>;
}

const TEXTS = {
  clauses: [
    { key: 'a.one', textHash: 'h1' },
    { key: 'a.two', textHash: 'h2' },
  ],
};
const HAPPENED: readonly (readonly [kind: string, detail: object])[] = [
  ['module-completed', { module: 'yellow.one', version: 2 }],
  ['module-completed', { module: 'yellow.two', version: 1, guideVersion: '2.0' }],
  ['clauses-acknowledged', TEXTS],
  ['clauses-acknowledged', { ...TEXTS, guideVersion: '2.0' }],
  ['clauses-acknowledged', { clauses: [{ key: 'a.one', textHash: 'another' }], guideVersion: '2.0' }],
  ['assessment-passed', { assessment: 'black.practical', work: 'w1', assessor: 'a1' }],
  ['session-confirmed', { session: 's1', role: 'mentor' }],
  ['taught', { person: 'p1' }],
  ['refresher-passed', { belt: 'yellow' }],
  ['awarded', { belt: 'yellow', cycle: 1, ruleSet: 1, guideVersion: '2.0', evidence: ['1', '2'] }],
  ['awarded', { belt: 'white', cycle: 1, ruleSet: 1, guideVersion: null, evidence: [] }],
  ['recognised', { belt: 'orange', cycle: 1, earnedOn: '2020-02-29', reason: 'A course;\n\twith "quotes"' }],
  ['revoked', { belt: 'orange', cycle: 1, reason: 'Größe' }],
];

describe('the facts of very many people', () => {
  let api: TestApi;
  const people: PersonMade[] = [];

  beforeAll(async () => {
    api = await TestApi.open();
    for (let n = 0; n < 30; n += 1) people.push(await makePerson(api));
    for (const [at, { id }] of people.entries()) {
      // Everybody another part of it, and somebody nothing at all.
      const theirs = HAPPENED.filter((_, of) => at !== 0 && (at === 1 || (at * 7 + of * 3) % 5 !== 0));
      for (const [of, [kind, detail]] of theirs.entries())
        await api.sql(
          `insert into belts.event (person_id, happened_on, kind, key, detail) values ($1, $2, $3, $4, $5)`,
          [id, `2026-0${1 + (of % 9)}-11`, kind, `${of}`, JSON.stringify(detail)],
        );
    }
  });
  afterAll(() => api?.close());

  it('are those of each one, but for what awards rest on', async () => {
    const query = api.service<FactsQuery>('PersonFactsQuery');
    const ids = people.map(({ id }) => id);
    const sorted = (all: Facts[]) =>
      all
        .map((facts) => ({
          ...facts,
          events: facts.events
            .map(({ evidence: _, ...event }) => event)
            .sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true })),
        }))
        .sort((a, b) => (a.personId < b.personId ? -1 : 1));
    const each = sorted(await query.of(ids));
    expect(each.flatMap(({ events }) => events).length).toBeGreaterThan(250);
    expect(sorted(await query.ofMany(ids))).toEqual(each);
  });

  it('take one statement, once the texts are known that were acknowledged', async () => {
    const query = api.service<FactsQuery>('PersonFactsQuery');
    expect(await api.statementsOf(() => query.ofMany(people.map(({ id }) => id)))).toBe(1);
  });
});
