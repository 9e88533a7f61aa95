import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { type Cells, csvOf, Importing } from './import-for-specs';

describe('faulty rows', () => {
  let api: TestApi;
  let hr: PersonMade;
  let importing: Importing;

  beforeAll(async () => {
    api = await TestApi.open();
    hr = await makePerson(api, { roles: ['hr'] });
    importing = new Importing(api, hr.cookie);
  });
  afterAll(() => api?.close());

  const NAMED = [
    'emp_no',
    'name',
    'email_work',
    'unit',
    'manager',
    'job_code',
    'lang',
    'tz',
    'hired',
    'leave_dt',
  ];
  const other = (number: number, wish: Cells = {}): Cells => ({
    emp_no: number,
    name: `Person ${number}`,
    email_work: `n${number}@marlowe.example`,
    unit: 'Sales > Stores',
    lang: 'en',
    tz: 'Europe/Stockholm',
    hired: '2020-04-19',
    ...wish,
  });

  /** Enough sound rows that the columns are sure, then these. */
  async function problemsOf(...rows: Cells[]): Promise<string[]> {
    const sound = Array.from({ length: 20 }, (_, n) =>
      other(9000 + n, { manager: n === 0 ? '' : 'Person 9000', leave_dt: '2031-12-31', job_code: 'ST' }),
    );
    const { problems, state, mappingFaults } = await importing.checked(csvOf([...sound, ...rows], NAMED));
    expect({ state, mappingFaults }).toEqual({ state: 'checked', mappingFaults: [] });
    return problems.map(({ code, column, firstRows }) => `${code} ${column} ${firstRows.join()}`).sort();
  }

  it.each<[string, Cells, string]>([
    ['without a number', { emp_no: '' }, 'ID_MISSING emp_no 22'],
    ['without a name', { name: '' }, 'NAME_MISSING name 22'],
    ['with half an address', { email_work: 'j.dahl@marlowe' }, 'EMAIL_MALFORMED email_work 22'],
    ['with a date that is none', { hired: 'soon' }, 'DATE_UNREADABLE hired 22'],
    ['with a day that is not in the calendar', { hired: '2026-02-31' }, 'DATE_DOES_NOT_EXIST hired 22'],
    ['who left before joining', { leave_dt: '2019-01-01' }, 'LEFT_BEFORE_JOINED leave_dt 22'],
    ['in a time zone that is none', { tz: 'Stockholm' }, 'TIME_ZONE_UNKNOWN tz 22'],
    ['with a language that is none', { lang: 'marlowian' }, 'LANGUAGE_UNKNOWN lang 22'],
    ['in a unit far too deep', { unit: Array(14).fill('x').join(' > ') }, 'UNIT_TOO_DEEP unit 22'],
    ['with a title far too long', { job_code: 'x'.repeat(300) }, 'VALUE_TOO_LONG job_code 22'],
    ['with a letter that was lost', { job_code: 'Stock\uFFFDolm' }, 'CHARACTER_LOST job_code 22'],
    ['with a character that is none', { job_code: 'a\u0001b' }, 'CHARACTER_FORBIDDEN job_code 22'],
    ['whose manager is nobody', { manager: 'Nobody At All' }, 'MANAGER_NOT_FOUND manager 22'],
    ['who is their own manager', { manager: 'Person 1' }, 'MANAGER_IS_THE_PERSON manager 22'],
  ])('tells of somebody %s', async (_, wish, problem) => {
    expect(await problemsOf(other(1, wish))).toEqual([problem]);
  });

  it('tells of a row with a cell too many and of one with cells too few', async () => {
    const file = csvOf([other(1), other(2)], NAMED) + '3,Person 3\n4,Person 4,a,b,c,d,e,f,g,h,i,j\n';
    const { problems } = await importing.checked(file);
    expect(problems.map(({ code, firstRows }) => `${code} ${firstRows}`)).toEqual([
      'ROW_TOO_LONG 5',
      'ROW_TOO_SHORT 4',
    ]);
  });

  it('tells of a number and of an address that stand there twice', async () => {
    expect(
      await problemsOf(other(1), other(1), other(2, { email_work: 'n3@marlowe.example' }), other(3)),
    ).toEqual(['EMAIL_TWICE email_work 24,25', 'ID_TWICE emp_no 22,23']);
  });

  it('names both whose name is the one of the manager', async () => {
    const two = [other(1, { name: 'Rui Alves' }), other(2, { name: 'Rui  ALVES' })];
    const file = csvOf([...two, other(3, { manager: 'rui alves' })], NAMED);
    const { problems } = await importing.checked(file);
    expect(problems).toMatchObject([
      { code: 'MANAGER_NAME_SHARED', reason: '2 people have this name: 1 in row 2, 2 in row 3.' },
    ]);
  });

  it('tells a circle with its chain, and who reports to it', async () => {
    const circle = [1, 2, 3].map((n) => other(n, { manager: `Person ${(n % 3) + 1}` }));
    const { problems, counts } = await importing.checked(
      csvOf([...circle, other(4, { manager: 'Person 1' }), other(5)], NAMED),
    );
    expect(problems).toMatchObject([
      {
        code: 'MANAGER_CYCLE',
        rows: 3,
        reason: 'The reporting line goes in a circle: Person 1 → Person 2 → Person 3 → Person 1.',
      },
      {
        code: 'MANAGER_ROW_FAULTY',
        rows: 1,
        firstRows: [5],
        reason: "The manager's own row, 2, cannot be imported.",
      },
    ]);
    expect(counts).toMatchObject({ faulty: 4, joins: 1 });
  });

  it('takes along everybody under a faulty row, down to the last', async () => {
    const line = [1, 2, 3, 4].map((n) =>
      other(n, { manager: n === 1 ? '' : `Person ${n - 1}`, hired: n === 1 ? 'x' : '' }),
    );
    const { problems } = await importing.checked(csvOf([...line, other(9)], NAMED));
    expect(problems.map(({ code, rows }) => [code, rows])).toEqual([
      ['MANAGER_ROW_FAULTY', 3],
      ['DATE_UNREADABLE', 1],
    ]);
  });

  describe('of people whom Obi knows', () => {
    const company = Array.from({ length: 200 }, (_, n) =>
      other(100 + n, { manager: n === 0 ? '' : 'Person 100' }),
    );
    const changed = (wishes: Record<number, Cells>, leaveOut: number[] = []) =>
      csvOf(
        company
          .filter(({ emp_no }) => !leaveOut.includes(Number(emp_no)))
          .map((row) => ({ ...row, ...wishes[Number(row['emp_no'])] })),
        NAMED,
      );

    beforeAll(() => importing.applied(csvOf(company, NAMED)));

    it('does not let them leave', async () => {
      const { counts } = await importing.checked(changed({ 101: { hired: 'x' } }));
      expect(counts).toMatchObject({ faulty: 1, leaves: 0, unchanged: 199 });
    });

    it('lets others report to them all the same', async () => {
      const { counts } = await importing.checked(changed({ 100: { hired: 'x' } }));
      expect(counts).toMatchObject({ faulty: 1, unchanged: 199 });
    });

    it('asks before anybody leaves when a row does not say whose it is', async () => {
      const one = await importing.checked(changed({ 101: { emp_no: '', email_work: '' } }));
      expect(one).toMatchObject({ leavesNeedConfirmation: true, counts: { leaves: 1, rowsOfNobody: 1 } });
    });

    it('tells that a manager has left', async () => {
      const { problems } = await importing.checked(changed({ 102: { manager: 'Person 101' } }, [101]));
      expect(problems).toMatchObject([{ code: 'MANAGER_HAS_LEFT', firstRows: [3], value: 'Person 101' }]);
    });

    it('tells that an address belongs to somebody else', async () => {
      const { problems } = await importing.checked(
        changed({ 102: { email_work: 'n101@marlowe.example' } }, [101]),
      );
      expect(problems).toMatchObject([
        { code: 'EMAIL_OF_ANOTHER', reason: 'In Obi this address belongs to Person 101 (101).' },
      ]);
    });

    it('finds a circle that runs through people who stay as they are', async () => {
      const { problems } = await importing.checked(
        changed({ 100: { manager: 'Person 101' }, 101: { hired: 'x' } }),
      );
      expect(problems.map(({ code, firstRows }) => `${code} ${firstRows}`)).toEqual([
        'DATE_UNREADABLE 3',
        'MANAGER_CYCLE 2',
      ]);
    });

    it('come back as a file with the columns as they were, and no formula in it', async () => {
      const one = await importing.applied(
        changed({ 101: { hired: 'x', name: '=1+1' }, 103: { tz: 'Nowhere' } }),
      );
      const answer = await api.http('get', `/api/people/imports/${one.id}/faulty.csv`, hr.cookie);
      expect(answer.headers['content-disposition']).toContain('faulty-people.csv');
      const lines = answer.text.split('\r\n');
      expect(lines).toHaveLength(4);
      expect(lines[0]).toBe(`\uFEFF${NAMED.join(',')},Row,Problem,How to fix it`);
      expect(lines[1]).toBe(
        "101,'=1+1,n101@marlowe.example,Sales > Stores,Person 100,,en,Europe/Stockholm,x,,3,hired: Not a date that can be read.,Write it as 2026-12-31.",
      );
      expect(lines[2]).toContain('tz: Not a time zone that Obi knows.');
    });
  });
});
