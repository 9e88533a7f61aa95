import fc from 'fast-check';
import { IMPORT_FIELDS } from './fields';
import type { MappedColumn } from './fields';
import type { ImportMapping } from './mapping';
import { planOf } from './plan';
import type { PersonRow, RowAnswer } from './person-row';
import { NOTICE_CODES, PROBLEM_CODES } from './problems';
import { readRow } from './row';

const HEADERS: Readonly<Record<string, MappedColumn['field']>> = {
  no: 'personId',
  name: 'fullName',
  mail: 'email',
  top: 'unitLevel',
  sub: 'unitLevel',
  team: 'unitLevel',
  boss: 'managerName',
  job: 'job',
  grade: 'grade',
  lang: 'language',
  tz: 'timeZone',
  in: 'joinedOn',
  out: 'leftOn',
};
const headers = Object.keys(HEADERS);

function mapping(change: Partial<ImportMapping> = {}): ImportMapping {
  const columns = headers.map((header, level) => {
    const field = HEADERS[header] ?? 'ignore';
    return field === 'unitLevel' ? { header, field, level } : { header, field };
  });
  const none = { delimiter: null, encoding: null, unitSeparator: null };
  return { columns, ...none, dateOrder: 'DMY', gradeByTitle: { Director: 8, 'Band C': 5 }, ...change };
}

const plan = planOf(headers, mapping());
const karin = { no: '100482', name: 'Karin Holm', mail: 'k.holm@marlowe.example' };

function read(cells: Record<string, string>, by = plan): RowAnswer {
  return readRow(
    headers.map((header) => ({ ...karin, ...cells })[header] ?? ''),
    14,
    by,
  );
}

function rowOf(answer: RowAnswer): PersonRow {
  if ('problems' in answer) throw new Error(JSON.stringify(answer.problems));
  return answer.row;
}

describe('a row that can be imported', () => {
  it('is read with trimmed, composed and comparable values', () => {
    const row = rowOf(
      read({ name: '  Jose\u0301   Holm ', mail: 'K.Holm@Marlowe.example', boss: 'RUI  Alves' }),
    );
    expect(row).toMatchObject({ number: 14, fullName: 'José Holm', nameKey: 'josé holm' });
    expect(row).toMatchObject({ email: 'K.Holm@Marlowe.example', emailKey: 'k.holm@marlowe.example' });
    expect(row.manager).toEqual({ by: 'name', key: 'rui alves', value: 'RUI Alves', column: 'boss' });
  });

  it.each([
    [{ top: 'A', sub: 'B', team: 'C' }, ['A', 'B', 'C']],
    [{ top: 'A', sub: '', team: 'C' }, ['A']],
    [{ top: '', sub: 'B' }, []],
    [{ top: 'A', sub: ' \u00A0 ' }, ['A']],
  ])('has the unit of %j: %j', (cells, path) => expect(rowOf(read(cells)).unitPath).toEqual(path));

  it('has the unit of a path', () => {
    const columns: MappedColumn[] = [...mapping().columns.filter(({ field }) => field !== 'unitLevel')];
    const path = planOf(
      headers,
      mapping({ columns: [...columns, { header: 'top', field: 'unitPath' }], unitSeparator: '>' }),
    );
    expect(rowOf(read({ top: 'Sales > Stores>Malmö' }, path)).unitPath).toEqual(['Sales', 'Stores', 'Malmö']);
  });

  it.each([
    [{ grade: '7' }, 7, 0],
    [{ grade: '7.0' }, 7, 0],
    [{ grade: 'band c' }, 5, 0],
    [{ grade: 'Band D', job: 'Director' }, null, 1],
    [{ job: 'DIRECTOR' }, 8, 0],
    [{ job: 'Director', grade: '3' }, 3, 0],
    [{ job: 'Technician' }, null, 1],
    [{}, null, 0],
  ])('%j has the grade %s, with %i notices', (cells, grade, notices) => {
    const answer = read(cells);
    expect(rowOf(answer).grade).toBe(grade);
    expect('notices' in answer && answer.notices).toHaveLength(notices);
  });

  it('lists the title whose grade is not known', () => {
    expect(read({ job: 'Technician' })).toMatchObject({
      notices: [{ row: 14, column: 'job', value: 'Technician', code: 'GRADE_UNKNOWN' }],
    });
  });

  it('reads language, time zone and dates', () => {
    const row = rowOf(read({ lang: 'pt_br', tz: 'europe/lisbon', in: '1.2.2020', out: '2026-11-30' }));
    expect(row).toMatchObject({
      language: 'pt-BR',
      timeZone: 'Europe/Lisbon',
      joinedOn: '2020-02-01',
      leftOn: '2026-11-30',
    });
  });

  it('needs no e-mail address when it has a number', () => {
    expect(read({ mail: '' })).toMatchObject({ row: { email: null }, notices: [{ code: 'EMAIL_EMPTY' }] });
  });

  it('finds its columns by what their headings mean, and keeps what is asked to be kept', () => {
    const columns: MappedColumn[] = [
      { header: 'Emp No', field: 'personId' },
      { header: 'NAME', field: 'fullName' },
      { header: 'projects', field: 'kept' },
    ];
    const answer = readRow(
      ['Karin', 'x', '17'],
      2,
      planOf(['Name', 'projects', 'emp_no'], mapping({ columns })),
    );
    expect(rowOf(answer)).toMatchObject({ personId: '17', fullName: 'Karin', kept: { projects: 'x' } });
  });

  it('names the manager in the surest way that the row has', () => {
    const columns: MappedColumn[] = (
      ['personId', 'lastName', 'managerName', 'managerEmail', 'managerId'] as const
    ).map((field) => ({ header: field, field }));
    const by = planOf(
      columns.map(({ header }) => header),
      mapping({ columns }),
    );
    const manager = (name: string, email: string, id: string) =>
      rowOf(readRow(['1', 'Holm', name, email, id], 2, by)).manager;
    expect(manager('Rui', 'R@x.example', '7')).toMatchObject({ by: 'id', key: '7' });
    expect(manager('Rui', 'R@x.example', '')).toMatchObject({ by: 'email', key: 'r@x.example' });
    expect(manager('Rui', '', '')).toMatchObject({ by: 'name', key: 'rui' });
    expect(manager('', '', '')).toBeNull();
  });
});

describe('a row that cannot be imported', () => {
  it.each([
    [{ no: ' ' }, 'ID_MISSING', 'no', ''],
    [{ name: '' }, 'NAME_MISSING', 'name', ''],
    [{ mail: 'j.dahl@marlowe' }, 'EMAIL_MALFORMED', 'mail', 'j.dahl@marlowe'],
    [{ out: '31/02/2026' }, 'DATE_DOES_NOT_EXIST', 'out', '31/02/2026'],
    [{ out: 'soon' }, 'DATE_UNREADABLE', 'out', 'soon'],
    [{ in: '2.1.2020', out: '1.1.2020' }, 'LEFT_BEFORE_JOINED', 'out', '2020-01-01'],
    [{ tz: 'CET+1' }, 'TIME_ZONE_UNKNOWN', 'tz', 'CET+1'],
    [{ lang: 'Klingon' }, 'LANGUAGE_UNKNOWN', 'lang', 'Klingon'],
    [{ no: 'x'.repeat(65) }, 'VALUE_TOO_LONG', 'no', 'x'.repeat(65)],
    [{ name: 'Ka\u0000rin' }, 'CHARACTER_FORBIDDEN', 'name', 'Ka\u0000rin'],
    [{ name: 'Nystr\uFFFDm' }, 'CHARACTER_LOST', 'name', 'Nystr\uFFFDm'],
  ])('%j: %s', (cells, code, column, value) => {
    const answer = read(cells);
    expect('problems' in answer && answer.problems).toMatchObject([{ row: 14, column, value, code }]);
  });

  it('tells everything that is wrong at once, and whose row it is', () => {
    const answer = read({ name: '', out: 'soon', tz: 'nowhere' });
    expect(answer).toMatchObject({ key: { personId: '100482', emailKey: 'k.holm@marlowe.example' } });
    expect('problems' in answer && answer.problems).toHaveLength(3);
  });

  it('has too many or too few cells; empty ones at the end do not count', () => {
    const cells = headers.map((header) => (karin as Record<string, string>)[header] ?? '');
    expect(readRow([...cells, '', ' '], 2, plan)).toHaveProperty('row');
    expect(readRow([...cells, 'x'], 2, plan)).toMatchObject({
      problems: [{ code: 'ROW_TOO_LONG', column: null }],
    });
    expect(readRow(cells.slice(1), 2, plan)).toMatchObject({ problems: [{ code: 'ROW_TOO_SHORT' }] });
  });

  it('has no e-mail address, where people are known by it', () => {
    const columns: MappedColumn[] = mapping().columns.filter(({ field }) => field !== 'personId');
    const byEmail = planOf(headers, mapping({ columns }));
    expect(read({ mail: '' }, byEmail)).toMatchObject({
      problems: [{ code: 'EMAIL_MISSING', column: 'mail' }],
    });
    expect(read({}, byEmail)).toMatchObject({ row: { personId: null } });
  });
});

it('answers every row with a person or with problems, never both, and never fails', () => {
  const fields = fc.uniqueArray(fc.constantFrom(...IMPORT_FIELDS), { minLength: 1, maxLength: 12 });
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('7', 'a@b.example', '1.2.2020', 'de', '\u0000'),
  );
  fc.assert(
    fc.property(fields, fc.array(cell, { maxLength: 13 }), (some, cells) => {
      const columns = some.map((field) => ({ header: field, field }));
      const answer = readRow(cells, 2, planOf(some, mapping({ columns, unitSeparator: '/' })));
      if ('row' in answer)
        return answer.row.number === 2 && answer.notices.every(({ code }) => NOTICE_CODES.includes(code));
      return answer.problems.length > 0 && answer.problems.every(({ code }) => PROBLEM_CODES.includes(code));
    }),
  );
});
