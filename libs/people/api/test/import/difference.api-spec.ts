import {
  COMPARED_LABELS,
  comparedFieldsOf,
  comparedOf,
  type ComparedPerson,
  differenceOf,
  type FieldChange,
  keptTextOf,
  type KnownPerson,
  type MappedColumn,
  type PersonRow,
  planOf,
  readRow,
} from '@obi/people/rules';
import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { csvOf, Importing } from './import-for-specs';

const FIELDS: Record<string, MappedColumn['field']> = {
  id: 'personId',
  name: 'fullName',
  email: 'email',
  unit: 'unitPath',
  boss: 'managerId',
  job: 'job',
  grade: 'grade',
  site: 'location',
  lang: 'language',
  tz: 'timeZone',
  hired: 'joinedOn',
  leaves: 'leftOn',
  cost: 'kept',
  floor: 'kept',
};

/** Numbers that are the same in every run. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Row = Record<string, string>;

/** A change as the screen shows it: kept columns each under their own heading. */
function byHeading({
  field,
  before,
  after,
}: FieldChange): { label: string; before: unknown; after: unknown }[] {
  if (field !== 'kept') return [{ label: COMPARED_LABELS[field], before, after }];
  const parts = (text: unknown) =>
    new Map(
      String(text ?? '')
        .split(', ')
        .filter(Boolean)
        .map((part) => part.split(': ') as [string, string]),
    );
  const [old, next] = [parts(before), parts(after)];
  return ['cost', 'floor']
    .filter((heading) => old.get(heading) !== next.get(heading))
    .map((label) => ({ label, before: old.get(label) ?? null, after: next.get(label) ?? null }));
}

/** A company of some of forty people in which much is different every time; managers stand above in the file. */
function companyOf(random: (below: number) => number, today: string): Row[] {
  const one = (...values: string[]): string => values[random(values.length)] ?? '';
  const rows: Row[] = [];
  for (let number = 1; number <= 40; number += 1) {
    if (random(6) === 0) continue;
    const here = rows.filter(({ leaves }) => !leaves || leaves >= today);
    rows.push({
      id: `N${number}`,
      name: one(`Ana ${number}`, `Åsa Ny ${number}`),
      email: one('', `P${number}@Example.com`, `p${number}@example.com`, `q${number}@example.com`),
      unit: one('', 'A', 'A > B', 'A > B > C', 'D'),
      boss: here.length === 0 ? '' : one('', here[random(here.length)]?.id ?? ''),
      job: one('', 'Agent', 'Lead'),
      grade: one('', '3', '4'),
      site: one('', 'Lyon', 'Malmö'),
      lang: one('', 'en', 'sv'),
      tz: one('', 'UTC', 'Europe/Paris'),
      hired: one('', '2020-01-01', '2021-05-06'),
      leaves: one('', '', '', '2024-01-01', today, '2040-01-01'),
      cost: one('', '8830'),
      floor: one('', '2', '3'),
    });
  }
  return rows;
}

describe('what a file changes', () => {
  let api: TestApi;
  let hr: PersonMade;
  let importing: Importing;

  beforeAll(async () => {
    api = await TestApi.open();
    hr = await makePerson(api, { roles: ['hr'] });
    importing = new Importing(api, hr.cookie);
  });
  afterAll(() => api?.close());

  async function known(): Promise<Map<string, KnownPerson>> {
    const rows = await api.sql<{ id: string; kept: Record<string, string> | null } & Record<string, never>>(
      `select p.employee_number as id, p.full_name as "fullName", p.given_name as "firstName", p.family_name as "lastName",
         p.email, array_to_string(u.path, ' › ') as unit, m.employee_number as manager, p.job, p.grade, p.location,
         p.language, p.time_zone as "timeZone", p.joined_on::text as "joinedOn", (p.left_on - 1)::text as "leftOn",
         p.kept, p.left_on is null or p.left_on > current_date as active
       from people.person p left join people.unit u on u.id = p.unit_id left join people.person m on m.id = p.manager_id
       where p.imported`,
    );
    return new Map(
      rows.map(({ id, kept, ...row }) => [
        id,
        { ...row, kept: kept && keptTextOf(kept) } as unknown as KnownPerson,
      ]),
    );
  }

  /** The answer of the rule, person by person: `N7 change Unit`. */
  function byTheRule(
    before: Map<string, KnownPerson>,
    rows: Row[],
    headings: string[],
    today: string,
  ): string[] {
    const columns = headings.map((header) => ({ header, field: FIELDS[header] ?? 'ignore' }));
    const mapping = {
      columns,
      delimiter: null,
      encoding: null,
      dateOrder: 'YMD',
      unitSeparator: '>',
      gradeByTitle: {},
    } as const;
    const plan = planOf(headings, mapping);
    const after = new Map<string, ComparedPerson>();
    for (const [index, row] of rows.entries()) {
      const answer = readRow(
        headings.map((heading) => row[heading] ?? ''),
        index + 2,
        plan,
      );
      const read = (answer as { row: PersonRow }).row;
      after.set(read.personId ?? '', comparedOf(read, read.manager?.key ?? null));
    }
    const fields = comparedFieldsOf(mapping);
    return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
      const difference = differenceOf(before.get(id) ?? null, after.get(id) ?? null, fields, today);
      if (difference.kind === 'unchanged' || difference.kind === 'past') return [];
      const changes = 'changes' in difference ? difference.changes.flatMap(byHeading) : [];
      return [told(id, difference.kind, changes)];
    });
  }

  function told(
    id: string,
    kind: string,
    changes: readonly { label: string; before: unknown; after: unknown }[],
  ): string {
    // The rule knows managers by their number, the screen by their name.
    const fields = changes.map(({ label, before, after }) =>
      label === 'Manager' ? label : `${label} ${before}→${after}`,
    );
    return [id, kind, ...fields].join(' ');
  }

  async function byTheServer(id: string): Promise<string[]> {
    const text = `query ($id: ID!, $kind: String!) { peopleImport(id: $id) { changes(kind: $kind, first: 100) {
      nodes { employeeNumber changes { label before after } } } } }`;
    const all: string[] = [];
    for (const kind of ['join', 'change', 'leave', 'rejoin']) {
      const { data } = await api.as(hr.cookie).query<{
        peopleImport: {
          changes: { nodes: { employeeNumber: string; changes: Parameters<typeof told>[2] }[] };
        };
      }>(text, { id, kind });
      all.push(
        ...data.peopleImport.changes.nodes.map((node) => told(node.employeeNumber, kind, node.changes)),
      );
    }
    return all;
  }

  it.each(Array.from({ length: 12 }, (_, seed) => seed + 1))(
    'is what the rule says, in random company %i',
    async (seed) => {
      const random = chance(seed * 7919);
      const [{ today }] = (await api.sql<{ today: string }>('select current_date::text as today')) as [
        { today: string },
      ];
      const rows = companyOf(random, today);
      const headings = Object.keys(FIELDS).filter(
        (heading) => ['id', 'name'].includes(heading) || seed < 4 || random(4) > 0,
      );
      const mapping = {
        columns: headings.map((header) => ({ header, field: FIELDS[header] })),
        dateOrder: 'YMD',
        unitSeparator: '>',
      };
      const before = await known();
      const expected = byTheRule(before, rows, headings, today);
      const one = await importing.checked(csvOf(rows, headings), mapping);
      const usable = one.problems.filter(({ code }) => code !== 'EMAIL_OF_ANOTHER');
      expect({ state: one.state, usable }).toEqual({ state: 'checked', usable: [] });
      expect((await byTheServer(one.id)).sort()).toEqual(expected.sort());
      expect(await importing.beginApply(one.id, one.counts?.leaves)).toEqual([]);
      expect((await importing.ended(one.id)).failure).toBeNull();
      const again = await importing.checked(csvOf(rows, headings), mapping);
      expect(again.counts).toMatchObject({ joins: 0, changes: 0, leaves: 0, rejoins: 0 });
    },
  );
});
