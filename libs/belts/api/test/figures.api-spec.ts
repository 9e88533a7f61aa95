import { TestApi } from '@obi/testing/api';
import { companyOfMany, type CompanyOfMany } from './company-of-many';

const PEOPLE = 20_000;
const OVERVIEW = `query ($unitId: ID) { certificationOverview(unitId: $unitId) {
  people met overdue expiring { within30 within60 within90 }
  units { unitId people met overdue expiring { within90 } belts { belt people } } } }`;
const LIST = `query ($filter: CertificationFilter!, $first: Int!) { certificationList(filter: $filter, first: $first) {
  totalCount nodes { personId name unit manager held overdueDays missing { code count } } pageInfo { endCursor } } }`;

/** Counted person by person, without any figure that is kept. */
const RECOUNT = `
  select u.lineage[2] is null and u.id is not null as "isTop", coalesce(u.lineage[2], u.id) as "unitId", c.held as belt,
    count(*)::int as people, count(*) filter (where is_met)::int as met,
    count(*) filter (where overdue_since is not null)::int as overdue,
    count(*) filter (where held_until between current_date and current_date + 90)::int as within90
  from belts.certification c left join people.unit u on u.id = c.unit_id where c.counts group by 1, 2, 3`;

interface Counted {
  unitId: string | null;
  belt: string | null;
  people: number;
  met: number;
  overdue: number;
  within90: number;
}
interface Unit extends Omit<Counted, 'belt' | 'within90'> {
  expiring: { within90: number };
  belts: { belt: string | null; people: number }[];
}
interface Overview {
  certificationOverview: Omit<Unit, 'unitId' | 'belts'> & { units: Unit[] };
}

describe('the figures of certification', () => {
  let api: TestApi;
  let company: CompanyOfMany;
  beforeAll(async () => {
    api = await TestApi.open();
    company = await companyOfMany(api, PEOPLE);
  }, 60_000);
  afterAll(() => api?.close());

  const overview = async () =>
    (await api.as(company.hr.cookie).query<Overview>(OVERVIEW)).data.certificationOverview;
  const tidy = () => api.service<{ tidy(): Promise<void> }>('Figures').tidy();

  /** The overview and a recount, as lines that can be compared. */
  const linesOfOverview = ({ units }: Overview['certificationOverview']) =>
    units
      .flatMap(({ unitId, met, overdue, expiring, belts }) => [
        `${unitId} met ${met} overdue ${overdue} within90 ${expiring.within90}`,
        ...belts.map(({ belt, people }) => `${unitId} ${belt} ${people}`),
      ])
      .sort();
  async function recounted(): Promise<string[]> {
    const rows = await api.sql<Counted & Record<string, unknown>>(RECOUNT);
    const sum = (unitId: string | null, figure: 'met' | 'overdue' | 'within90') =>
      rows.filter((row) => row.unitId === unitId).reduce((total, row) => total + row[figure], 0);
    const units = [...new Set(rows.map((row) => row.unitId))];
    return [
      ...units.map(
        (id) => `${id} met ${sum(id, 'met')} overdue ${sum(id, 'overdue')} within90 ${sum(id, 'within90')}`,
      ),
      ...rows.map(({ unitId, belt, people }) => `${unitId} ${belt} ${people}`),
    ].sort();
  }

  it('equal a recount over all persons, after every kind of change', async () => {
    expect(linesOfOverview(await overview())).toEqual(await recounted());
    for (let turn = 0; turn < 12; turn += 1) {
      await company.change(turn, 7 + turn);
      if (turn % 5 === 4) await tidy();
      expect(linesOfOverview(await overview())).toEqual(await recounted());
    }
  }, 60_000);

  it('stay right while writers change rows and two tidy at once', async () => {
    let isOver = false;
    const tidying = [1, 2].map(async () => {
      while (!isOver) await tidy();
    });
    const before = (await overview()).people;
    const reads: number[] = [];
    for (let turn = 0; turn < 30; turn += 1) {
      // No change of this kind adds or removes anybody: every reader sees the same number of people.
      await company.change([0, 1, 2, 4, 5][turn % 5] ?? 0, 11 + turn);
      reads.push((await overview()).people);
    }
    isOver = true;
    await Promise.all(tidying);
    expect(new Set(reads)).toEqual(new Set([before]));
    expect(linesOfOverview(await overview())).toEqual(await recounted());
  }, 60_000);

  it('are few after tidying, and nothing is tidied while they are', async () => {
    await company.change(0, 3);
    await tidy();
    const rows = async () =>
      Number((await api.sql<{ n: string }>('select count(*) as n from belts.figure'))[0]?.n);
    const [groups] = await api.sql<{ n: string }>(
      'select count(*) as n from (select distinct unit_id, held from belts.certification where counts) g',
    );
    expect(await rows()).toBeLessThanOrEqual(Number(groups?.n));
    await company.change(1, 40);
    const untidy = await rows();
    await api.service<{ tidyWhenWorth(): Promise<void> }>('Figures').tidyWhenWorth();
    expect(await rows()).toBe(untidy);
  });

  it('count a list as its rows do, for every filter that the figures know', async () => {
    const [unit] = await api.sql<{ id: string }>(
      'select id from people.unit where cardinality(lineage) = 2 limit 1',
    );
    for (const filter of [
      { tab: 'overdue' },
      { tab: 'everyone' },
      { tab: 'everyone', held: 'none' },
      { tab: 'overdue', held: 'green', unitId: unit?.id },
      { tab: 'overdue', unitId: unit?.id, overdueDays: 5 },
    ]) {
      const { data } = await api
        .as(company.hr.cookie)
        .query<{ certificationList: { totalCount: number } }>(LIST, { filter, first: 1 });
      const [counted] = await api.sql<{ n: number }>(
        `select count(*)::int as n from belts.certification c left join people.unit u on u.id = c.unit_id where counts
         and ($1 = 'everyone' or overdue_since is not null) and ($2::uuid is null or u.lineage @> array[$2::uuid])
         and ($3::text is null or coalesce(held::text, 'none') = $3)
         and ($4::int is null or overdue_since < current_date - $4::int)`,
        [filter.tab, filter.unitId ?? null, filter.held ?? null, filter.overdueDays ?? null],
      );
      expect(data.certificationList.totalCount).toBe(counted?.n);
    }
  });

  it('take one query per figure, whatever the size', async () => {
    const as = api.as(company.hr.cookie);
    const inUnit = { unitId: company.top };
    expect(await api.statementsOfRead(overview)).toBeLessThanOrEqual(6);
    expect(await api.statementsOfRead(() => as.query(OVERVIEW, inUnit))).toBeLessThanOrEqual(6);
    for (const first of [1, 25, 100]) {
      for (const filter of [
        { tab: 'overdue' },
        { tab: 'everyone', ...inUnit },
        { tab: 'expiring', search: 'many' },
      ]) {
        const statements = await api.statementsOfRead(async () => {
          expect((await as.query(LIST, { filter, first })).codes).toEqual([]);
        });
        expect(statements).toBeLessThanOrEqual(5);
      }
    }
  });
});
