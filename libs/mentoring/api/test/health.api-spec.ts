import { makePerson, makeUnit, type PersonMade, TestApi } from '@obi/testing/api';
import { makePair, makeProgramme, type ProgrammeMade } from './mentoring';

const PROGRESS = 'people active completed held due kept goals goalsMet crossUnit waitsForMentee waitsForBoth';
const FIGURES = `progress { ${PROGRESS} } calledOffByMentee { people times } calledOffByMentor { people times } fit { people good deciding notAFit }`;
const HEALTH = `query ($programmeId: ID!) { programmeHealth(programmeId: $programmeId) { limit total { ${FIGURES} } units { unit figures { ${FIGURES} } } } }`;
const OUTCOME = `{ mentoringOutcome { began matched belts { participants others difference from to isTold } stayed { difference } } }`;
const LIMIT = `mutation ($people: Int!, $reason: String!) { setSmallestGroup(people: $people, reason: $reason) }`;

interface Figures {
  readonly progress: Record<string, number> | null;
  readonly calledOffByMentee: { people: number; times: number } | null;
  readonly calledOffByMentor: { people: number; times: number } | null;
  readonly fit: Record<string, number> | null;
}
interface Health {
  programmeHealth: { limit: number; total: Figures; units: { unit: string; figures: Figures }[] };
}

/** Pairs that began so many days ago, each with two people of two units, as if they had been matched. */
const PAIRS = `
  with people as (
    insert into people.person (employee_number, full_name, sort_name, unit_id, grade, joined_on)
    select 'n' || $5 || n || side, side || n, side || n, case side when 'mentee' then $2::uuid else $3::uuid end, case side when 'mentee' then 8 else 3 end, '2020-01-01'
    from generate_series(1, $4::int) n, unnest(array['mentor', 'mentee']) side returning id, employee_number),
  enrolled as (
    insert into mentoring.enrolment (programme_id, person_id, side, capacity, wants, offers, languages, time_zone, hours)
    select $1, id, substring(employee_number from '(mentor|mentee)$'), 1, '{}', '{}', '{en}', 'UTC', '[]' from people returning id, person_id, side),
  numbered as (select e.*, substring(p.employee_number from '([0-9]+)(?:mentor|mentee)$')::int n from enrolled e join people p on p.id = e.person_id),
  run as (insert into mentoring.run (programme_id, ran_by, ran_at, input, result) select $1, made_by, now(), '{}', '{}' from mentoring.programme where id = $1 returning id),
  proposed as (
    insert into mentoring.proposal (programme_id, run_id, mentee_enrolment_id, mentor_enrolment_id, mentee_id, mentor_id, state, locked, score, reasons, reasons_for_two, to_check, sent_at, deadline)
    select $1, run.id, e.id, m.id, e.person_id, m.person_id, 'pair', false, 50, '[]', '[]', '{}', now(), now()
    from run, numbered e join numbered m on m.n = e.n and m.side = 'mentor' where e.side = 'mentee' returning id, mentee_id, mentor_id)
  insert into mentoring.pair (programme_id, proposal_id, mentor_id, mentee_id, started_on, started_at, key_name, wrapped_key,
    counted_unit_id, crosses_units)
  select $1, id, mentor_id, mentee_id, current_date - $6::int, now() - make_interval(days => $6), 'k', 'x', $2, $2 <> $3 from proposed
  returning id, mentor_id as "mentorId", mentee_id as "menteeId"`;

interface PairRow {
  readonly id: string;
  readonly mentorId: string;
  readonly menteeId: string;
}

describe('what HR sees of a programme', () => {
  let api: TestApi;
  let hr: PersonMade;
  let programme: ProgrammeMade;
  let units: [string, string];
  let times = 0;

  beforeEach(async () => {
    api = await TestApi.open();
    hr = await makePerson(api, { roles: ['hr'] });
    programme = await makeProgramme(api, hr);
    units = [await makeUnit(api, 'Stores'), await makeUnit(api, 'Care')];
  });
  afterEach(() => api?.close());

  const pairs = (count: number, days = 63) =>
    api.sql<PairRow>(PAIRS, [programme.id, ...units, count, `${++times}x`, days]);
  const health = async () =>
    (await api.as(hr.cookie).query<Health>(HEALTH, { programmeId: programme.id })).data.programmeHealth;
  const session = (pair: PairRow, state: string, more: object = {}) => {
    const held =
      state === 'didNotHappen'
        ? {}
        : { held_on: '2026-01-05', minutes: 45, logged_by: pair.mentorId, log_key: 'k' };
    const row = { id: crypto.randomUUID(), pair_id: pair.id, state, logged_at: new Date(), ...held, ...more };
    return api.sql(
      `insert into mentoring.session (${Object.keys(row).join(', ')}) values (${Object.keys(row)
        .map((_, at) => `$${at + 1}`)
        .join(', ')})`,
      Object.values(row),
    );
  };
  const calledOff = { cancelled_by: 'mentee', minutes_before: 60, why: 'work', cancelled_at: new Date() };

  it('hides what would be about fewer than ten people', async () => {
    const made = await pairs(9);
    await session(made[0] as PairRow, 'didNotHappen', calledOff);
    const { limit, total, units: by } = await health();
    expect(limit).toBe(10);
    expect(total).toEqual({ progress: null, calledOffByMentee: null, calledOffByMentor: null, fit: null });
    expect(by).toEqual([{ unit: 'Stores', figures: total }]);
  });

  it('counts pairs, sessions, rhythm, goals, turns, cancellations and fit of ten pairs', async () => {
    const made = await pairs(10);
    for (const pair of made) await session(pair, 'confirmed');
    for (const pair of made.slice(0, 2)) await session(pair, 'didNotHappen', calledOff);
    await session(made[4] as PairRow, 'logged', { log_key: 'other' });
    await api.sql(
      `insert into mentoring.goal (id, pair_id, sealed, met_on, added_by, added_at) values (gen_random_uuid(), $1, 'x', current_date, $2, now())`,
      [made[0]?.id, made[0]?.mentorId],
    );
    for (const [at, { id, menteeId }] of made.entries())
      await api.sql(`insert into mentoring.fit values ($1, $2, $3, now())`, [
        id,
        menteeId,
        at ? 'good' : 'deciding',
      ]);
    const { total } = await health();
    expect(total).toEqual({
      progress: {
        ...{ people: 10, active: 10, completed: 0, held: 11, due: 30, kept: 11, goals: 1, goalsMet: 1 },
        ...{ crossUnit: 10, waitsForMentee: 1, waitsForBoth: 9 },
      },
      calledOffByMentee: { people: 10, times: 2 },
      calledOffByMentor: { people: 10, times: 0 },
      fit: { people: 10, good: 9, deciding: 1, notAFit: 0 },
    });
  });

  it('never lets a small unit be worked out from the sum and the others', async () => {
    await pairs(12);
    units = [await makeUnit(api, 'Tax'), units[1]];
    await pairs(3);
    const { total, units: by } = await health();
    expect(by.map(({ unit, figures }) => [unit, figures.progress?.people ?? null])).toEqual([
      ['Stores', 10],
      ['Tax', null],
    ]);
    expect(total.progress?.people).toBe(10);
  });

  it('changes no figure when somebody moves to another unit', async () => {
    const stores = await pairs(11);
    units = [units[1], units[0]];
    await pairs(12, 60);
    const [karin] = stores as [PairRow, ...PairRow[]];
    for (let time = 0; time < 3; time += 1) await session(karin, 'didNotHappen', calledOff);
    const before = await health();
    const shown = before.units.map(({ unit, figures }) => [unit, figures.calledOffByMentee]);
    expect(shown).toEqual([
      ['Care', { people: 10, times: 0 }],
      ['Stores', { people: 10, times: 3 }],
    ]);
    const care = units[0];
    await api.sql('update people.person set unit_id = $2 where id = any($1)', [
      [karin.menteeId, stores[1]?.mentorId],
      care,
    ]);
    expect(await health()).toEqual(before);
  });

  it('counts a pair where its mentee sat when it began', async () => {
    const pair = await makePair(api, hr);
    const kept = () =>
      api.sql(
        `select u.id as unit, r.crosses_units as crosses from mentoring.pair r join people.unit u on u.id = r.counted_unit_id
         where r.id = $1`,
        [pair.id],
      );
    const [large] = await api.sql<{ id: string }>(
      'select coalesce(lineage[2], id) as id from people.unit where id = $1',
      [pair.mentee.unitId],
    );
    expect(await kept()).toEqual([{ unit: large?.id, crosses: true }]);
  });

  it('lets the company lower the limit to five, by who administers it, and no further', async () => {
    await pairs(7);
    const set = (who: PersonMade, people: number, reason = 'Our units are small') =>
      api.as(who.cookie).query(LIMIT, { people, reason });
    expect((await set(hr, 5)).codes).toHaveLength(1);
    const administrator = await makePerson(api, { roles: ['administrator'] });
    for (const people of [4, 7, 11])
      expect((await set(administrator, people)).codes).toEqual(['MENTORING_SMALLEST_GROUP_OUT_OF_RANGE']);
    expect((await set(administrator, 5, '')).codes).toEqual(['MENTORING_TEXT_MISSING']);
    expect((await set(administrator, 5)).data).toEqual({ setSmallestGroup: 5 });
    expect((await health()).total.progress).toMatchObject({ people: 5 });
    const log = await api.sql(
      `select detail from audit.entry where operation = 'mentoring.setSmallestGroup'`,
    );
    expect(log).toEqual([{ detail: { before: 10, limit: 5, reason: 'Our units are small' } }]);
    const asked = (who: PersonMade) => api.as(who.cookie).query('{ smallestGroup }');
    expect((await asked(administrator)).data).toEqual({ smallestGroup: 5 });
    expect((await asked(hr)).codes).toHaveLength(1);
  });

  it('is for the HR of the programme, in as many statements for thirty pairs as for ten', async () => {
    await pairs(10);
    const few = await api.statementsOfRead(health);
    await pairs(20);
    expect(await api.statementsOfRead(health)).toBeLessThanOrEqual(few);
    expect(few).toBeLessThanOrEqual(7);
    const other = await makePerson(api);
    expect((await api.as(other.cookie).query(HEALTH, { programmeId: programme.id })).codes).toHaveLength(1);
  });

  it('sets participants beside others who were like them, or says that there is not enough data', async () => {
    const outcome = async () => (await api.as(hr.cookie).query(OUTCOME)).data;
    await pairs(20, 100);
    expect(await outcome()).toEqual({
      mentoringOutcome: { began: 0, matched: 0, belts: null, stayed: null },
    });
    const made = await pairs(35, 200);
    expect(await outcome()).toEqual({
      mentoringOutcome: { began: 70, matched: 0, belts: null, stayed: null },
    });
    await api.sql(
      `insert into people.person (employee_number, full_name, sort_name, unit_id, grade, joined_on)
       select 'o' || n, 'other', 'other', $1, 8, '2020-01-01' from generate_series(1, 4) n`,
      [units[0]],
    );
    await api.sql(
      `insert into belts.event (person_id, happened_on, kind, key, detail)
       select id, current_date - 100, 'awarded', 'white:1', '{"belt":"white","cycle":1}' from unnest($1::uuid[]) id`,
      [made.slice(0, 34).map(({ menteeId }) => menteeId)],
    );
    expect(await outcome()).toMatchObject({
      mentoringOutcome: {
        began: 70,
        matched: 35,
        belts: { others: 0, isTold: true },
        stayed: { difference: 0 },
      },
    });
  });
});
