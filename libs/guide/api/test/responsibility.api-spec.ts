import { plusDays } from '@obi/kernel';
import { makePerson, makeUnit, type PersonMade, TestApi } from '@obi/testing/api';

const CLAUSE = 'conversation.saying-sorry';
const ASSIGN = `mutation ($input: AssignResponsibilityInput!) {
  assignResponsibility(input: $input) { id matter from until answeredBy { name } accountable { name } } }`;
const END = 'mutation ($id: ID!) { endResponsibility(id: $id) }';
const WHO = `query ($clause: String!, $unitId: ID) { whoAnswers(clause: $clause, unitId: $unitId) {
  unitName responsibilities { id matter unitName answeredBy { name } accountable { name hasLeft } reach until } } }`;
const GAPS = '{ responsibilityGaps { total gaps { kind clause matter unitName until } } }';

interface Who {
  whoAnswers: {
    unitName: string | null;
    responsibilities: {
      id: string;
      matter: string;
      unitName: string | null;
      answeredBy: { name: string } | null;
      until: string | null;
    }[];
  };
}
interface Gaps {
  responsibilityGaps: { total: number; gaps: { kind: string; clause: string; matter: string | null }[] };
}

describe('who answers what', () => {
  let api: TestApi;
  let manager: PersonMade;
  let ana: PersonMade;
  let ben: PersonMade;
  let care: string;
  let lisbon: string;
  const today = () => api.clock.today('UTC');

  beforeAll(async () => {
    api = await TestApi.open();
    manager = await makePerson(api, { roles: ['conversationManager'] });
    care = await makeUnit(api, 'Care');
    lisbon = await makeUnit(api, 'Lisbon', care);
    ana = await makePerson(api, { name: 'Ana Reis', unitId: lisbon });
    ben = await makePerson(api, { name: 'Ben Sousa', unitId: care });
  });
  afterAll(() => api?.close());

  const wish = (change: object = {}) => ({
    clause: CLAUSE,
    matter: 'Refund over €250',
    unitId: null,
    accountableId: ana.id,
    deputyIds: [],
    reach: '',
    isPassedOn: false,
    from: today(),
    ...change,
  });
  const assign = async (change: object = {}, as = manager) =>
    api.as(as.cookie).query<{ assignResponsibility: { id: string } }>(ASSIGN, { input: wish(change) });
  const who = async (as: PersonMade, variables: object = { clause: CLAUSE }) =>
    (await api.as(as.cookie).query<Who>(WHO, variables)).data.whoAnswers;

  it('tells everybody who answers in their own unit, the nearest unit first', async () => {
    expect((await assign()).codes).toEqual([]);
    expect((await assign({ unitId: care, accountableId: ben.id, reach: 'care@obi.example' })).codes).toEqual(
      [],
    );
    expect(await who(ana)).toMatchObject({
      unitName: 'Lisbon',
      responsibilities: [{ matter: 'Refund over €250', unitName: 'Care', answeredBy: { name: 'Ben Sousa' } }],
    });
    expect(await who(manager)).toMatchObject({ responsibilities: [{ answeredBy: { name: 'Ana Reis' } }] });
    expect(await who(manager, { clause: CLAUSE, unitId: lisbon })).toMatchObject({
      responsibilities: [{ answeredBy: { name: 'Ben Sousa' } }],
    });
  });

  it('hands over on a day: the one before answers to the day before, and nobody twice', async () => {
    const day = plusDays(today(), 10);
    const matter = 'First reply in public';
    await assign({ matter });
    expect(
      (await assign({ matter: ' first  reply in PUBLIC ', accountableId: ben.id, from: day })).codes,
    ).toEqual([]);
    const spans = await api.sql<{ accountable_id: string; holds_until: string | null }>(
      `select accountable_id, holds_until::text from guide.responsibility r join guide.matter m on m.id = r.matter_id
       where m.name_key = 'first reply in public' order by holds_from`,
    );
    expect(spans).toEqual([
      { accountable_id: ana.id, holds_until: plusDays(day, -1) },
      { accountable_id: ben.id, holds_until: null },
    ]);
    const early = await assign({ matter, from: today(), accountableId: manager.id });
    expect(early.codes).toEqual(['GUIDE_RESPONSIBILITY_OVERLAPS']);
    expect((await assign({ matter, accountableId: manager.id, until: plusDays(day, -1) })).codes).toEqual([]);
  });

  it('is held by exactly one, however many assign at the same moment', async () => {
    const matter = 'Press';
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => assign({ matter, accountableId: n % 2 ? ana.id : ben.id })),
    );
    expect(answers.flatMap(({ codes }) => codes).filter((code) => code === 'INTERNAL')).toEqual([]);
    const [row] = await api.sql<{ n: number }>(
      `select count(*)::integer as n from guide.responsibility r join guide.matter m on m.id = r.matter_id
       where m.name = 'Press'`,
    );
    expect(row?.n).toBe(1);
  });

  it('goes to the deputy when the accountable person has left, and is a gap when nobody is left', async () => {
    const leaver = await makePerson(api, { name: 'Caro Lima' });
    const matter = 'Legal claims';
    const { data } = await assign({ matter, accountableId: leaver.id, deputyIds: [ben.id] });
    expect(data.assignResponsibility).toMatchObject({ answeredBy: { name: 'Caro Lima' } });
    await api.sql('update people.person set left_on = $2 where id = $1', [leaver.id, today()]);
    const legal = (await who(manager)).responsibilities.find((each) => each.matter === matter);
    expect(legal?.answeredBy?.name).toBe('Ben Sousa');
    await api.sql('update people.person set left_on = $2 where id = $1', [ben.id, today()]);
    const { data: after } = await api.as(manager.cookie).query<Gaps>(GAPS);
    const { gaps, total } = after.responsibilityGaps;
    expect(gaps.filter((gap) => gap.matter === matter)).toMatchObject([{ kind: 'left', unitName: null }]);
    // All other clauses of the guide have nobody yet.
    expect(gaps.filter((gap) => gap.kind === 'nobody' && gap.clause !== CLAUSE)).toHaveLength(24);
    expect(total).toBe(gaps.length);
    await api.sql('update people.person set left_on = null where id = $1', [ben.id]);
  });

  it.each([
    ['a matter without words', { matter: ' ' }, 'GUIDE_MATTER_MISSING'],
    ['a day that is over', { from: '2020-01-01' }, 'GUIDE_RESPONSIBILITY_IN_PAST'],
    ['a clause that the guide has not', { clause: 'no.such-clause' }, 'NOT_FOUND'],
    ['a unit that is none', { unitId: '00000000-0000-4000-8000-000000000000' }, 'NOT_FOUND'],
    [
      'somebody who is nobody',
      { accountableId: '00000000-0000-4000-8000-000000000000' },
      'GUIDE_ANSWERER_UNKNOWN',
    ],
  ])('refuses %s', async (_, change, code) => expect((await assign(change)).codes).toEqual([code]));

  it('is assigned by conversation managers, and only over their units', async () => {
    expect((await assign({}, ana)).codes).toEqual(['NOT_FOUND']);
    const ofCare = await makePerson(api, { unitId: care });
    await api.sql(
      "insert into people.role_grant (person_id, role, unit_id) values ($1, 'conversationManager', $2)",
      [ofCare.id, care],
    );
    expect((await assign({ matter: 'Over Care', unitId: lisbon }, ofCare)).codes).toEqual([]);
    expect((await assign({ matter: 'Over all' }, ofCare)).codes).toEqual(['NOT_FOUND']);
    expect((await api.as(ana.cookie).query(GAPS)).codes).toEqual(['NOT_FOUND']);
  });

  it('takes the same statements for one matter as for many', async () => {
    const few = await api.statementsOfRead(() => who(ana, { clause: 'why.people-talk' }));
    const many = await api.statementsOfRead(() => who(ana));
    expect(many).toBe(few);
  });

  it('ends, and from tomorrow nobody answers', async () => {
    const { data } = await assign({ matter: 'Prizes' });
    const { id } = data.assignResponsibility;
    expect((await api.as(manager.cookie).query(END, { id })).codes).toEqual([]);
    expect((await who(manager)).responsibilities.some(({ matter }) => matter === 'Prizes')).toBe(true);
    api.clock.advanceDays(1);
    expect((await who(manager)).responsibilities.some(({ matter }) => matter === 'Prizes')).toBe(false);
    expect((await api.as(manager.cookie).query(END, { id })).codes).toEqual(['NOT_FOUND']);
  });
});
