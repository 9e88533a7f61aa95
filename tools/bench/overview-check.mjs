/** Whether the overview is right: against the scan before anything changes, then against every single change. */
import { ask } from './servers.mjs';

/** The figures of one answer of the overview that both sides give, unit by unit. */
export function figuresOf(overview) {
  const of = ({ people, met, overdue, expiring, belts }) => ({
    people,
    met,
    overdue,
    within90: expiring.within90,
    belts: Object.fromEntries(belts.map((one) => [one.belt ?? 'none', one.people])),
  });
  return new Map(overview.units.map((unit) => [unit.unitId, of(unit)]));
}

/** The same figures from the rows of the scan. */
export function figuresOfScan(rows) {
  const units = new Map();
  for (const { unitId, belt, people, met, overdue, within90 } of rows) {
    const unit = units.get(unitId) ?? { people: 0, met: 0, overdue: 0, within90: 0, belts: {} };
    unit.people += people;
    unit.met += met;
    unit.overdue += overdue;
    unit.within90 += within90;
    unit.belts[belt ?? 'none'] = people;
    units.set(unitId, unit);
  }
  return units;
}

/** Takes a person out of the figures, or puts them in, as their row says. */
export function count(figures, row, sign) {
  const unit = figures.get(row.unitId);
  const belt = row.held ?? 'none';
  unit.people += sign;
  unit.met += row.isMet ? sign : 0;
  unit.overdue += row.isOverdue ? sign : 0;
  unit.within90 += row.expires ? sign : 0;
  unit.belts[belt] = (unit.belts[belt] ?? 0) + sign;
  if (unit.belts[belt] === 0) delete unit.belts[belt];
}

/** A text of figures that does not depend on any order. */
export const textOf = (figures) =>
  JSON.stringify(
    [...figures].sort().map(([id, { belts, ...rest }]) => [id, rest, Object.entries(belts).sort()]),
  );

const ROW_SQL = `
  select u.lineage[2] as "unitId", c.held, c.is_met as "isMet", c.overdue_since is not null as "isOverdue",
    coalesce(c.held_until between current_date and current_date + 90, false) as expires
  from belts.certification c join people.unit u on u.id = c.unit_id where c.person_id = $1`;

/**
 * Takes belts away and gives them back, one after the other, until it is told to stop. After each write the next read has
 * to show it, else it throws: `{ writes }`.
 */
export async function writeAndCheck({ client, port, hr, people, overview, perSecond }, isOver) {
  const figures = figuresOf(await overview());
  const rowOf = async (id) => (await client.query({ name: 'row', text: ROW_SQL, values: [id] })).rows[0];
  let writes = 0;
  for (const { id, belt } of people) {
    if (isOver()) break;
    const began = performance.now();
    const before = await rowOf(id);
    await change(port, hr, id, belt);
    const read = figuresOf(await overview());
    count(figures, before, -1);
    count(figures, await rowOf(id), 1);
    if (textOf(read) !== textOf(figures))
      throw new Error(`The overview is stale after ${writes + 1} writes.`);
    writes += 1;
    await new Promise((go) => setTimeout(go, Math.max(0, 1000 / perSecond - (performance.now() - began))));
  }
  return { writes };
}

/** HR takes the belt away, as the app does it. */
async function change(port, hr, personId, belt) {
  const body = JSON.stringify({
    query: 'mutation ($input: BeltDecisionInput!) { revokeBelt(input: $input) }',
    variables: { input: { personId, belt, reason: 'The benchmark takes it away.' } },
  });
  const headers = { cookie: hr.cookie, 'content-type': 'application/json', 'x-obi': '1' };
  const answer = await ask(port, { body, headers });
  if (!answer?.includes('"revokeBelt":true')) throw new Error(`The belt was not taken away: ${answer}`);
}
