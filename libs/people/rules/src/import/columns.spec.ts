import { matchColumns } from './columns';
import { headersOf, readHeader } from './headers';

/** What each column became, a level behind its field: "unitLevel2". */
function matched(headers: string[], rows: string[][] = []): Record<string, string> {
  const { columns } = matchColumns(headers, rows);
  return Object.fromEntries(columns.map(({ header, field, level }) => [header, `${field}${level ?? ''}`]));
}

describe('headings', () => {
  it.each([
    ['emp_no', 'personId'],
    ['EmployeeID', 'personId'],
    ['Personal-Nr.', 'personId'],
    ['Matricule', 'personId'],
    ['E-Mail-Adresse', 'email'],
    ['Correo electrónico', 'email'],
    ['email_work', 'email'],
    ['Vorname', 'firstName'],
    ['Prénom', 'firstName'],
    ['Apellidos', 'lastName'],
    ['Voornaam', 'firstName'],
    ['org_l3', 'unit'],
    ['Level 2', 'unit'],
    ['Level', 'grade'],
    ['Abteilung', 'unit'],
    ['Vorgesetzter (Personal-Nr.)', 'managerId'],
    ['manager_email', 'managerEmail'],
    ['Führungskraft', 'manager'],
    ['mgr_emp_no', 'managerId'],
    ['Línea jerárquica: jefe', 'manager'],
    ['job_code', 'job'],
    ['Stellenbezeichnung', 'job'],
    ['Cargo', 'job'],
    ['Zeitzone', 'timeZone'],
    ['Sprache', 'language'],
    ['Eintrittsdatum', 'joinedOn'],
    ["Date d'embauche", 'joinedOn'],
    ['leave_dt', 'leftOn'],
    ['Data de admissão', 'joinedOn'],
    ['site', 'location'],
    ['Standplaats', 'location'],
    ['cost_ctr2', undefined],
    ['project name', undefined],
    ['Date of birth', undefined],
    ['Kostenstelle', undefined],
    ['???', undefined],
  ])('"%s" is %s', (header, heading) => expect(readHeader(header)?.heading).toBe(heading));

  it('are made different and never empty', () => {
    expect(headersOf(['\uFEFFid', ' name ', '', 'name'])).toEqual(['id', 'name', 'Column 3', 'name (2)']);
  });
});

describe('matching the columns of a file', () => {
  const picture = [
    ['100482', 'Karin', 'Holm', 'k.holm@marlowe.example', 'Stores', 'Malmö', '100017', 'ST-04', '', '8830'],
    ['100733', 'Rui', 'Alves', 'r.alves@marlowe.example', 'Online', 'Porto', '100482', 'ST-02', '', '8831'],
    ['100017', 'Marc', 'Vidal', 'm.vidal@marlowe.example', 'Stores', 'Lille', '', 'ST-09', '', '8830'],
  ];

  it('knows a usual file by its headings', () => {
    const headers =
      'emp_no first_name last_name email_work org_l3 site mgr_emp_no job_code leave_dt cost_ctr2'.split(' ');
    expect(Object.values(matched(headers, picture))).toEqual(
      'personId firstName lastName email unitLevel1 location managerId job leftOn kept'.split(' '),
    );
  });

  it('knows number, e-mail, name and manager by their values alone', () => {
    const rows = [
      ['A17', 'Karin Holm', 'k@x.example', 'B20', 'Europe/Paris'],
      ['B20', 'Rui Alves', 'r@x.example', 'C31', 'Asia/Tokyo'],
      ['C31', 'Marc Vidal', 'm@x.example', '', 'Europe/Paris'],
      ['D44', 'Elsa Nyström', 'e@x.example', 'B20', 'Europe/Paris'],
    ];
    const fields = Object.values(matched(['a1', 'b1', 'c1', 'd1', 'e1'], rows));
    expect(fields).toEqual(['personId', 'fullName', 'email', 'managerId', 'timeZone']);
  });

  it.each([
    [['17', 'Karin Holm', 'k@x.example', 'Rui Alves'], 'managerName'],
    [['17', 'Karin Holm', 'k@x.example', 'r@x.example'], 'managerEmail'],
    [['17', 'Karin Holm', 'k@x.example', '20'], 'managerId'],
    [['17', 'Karin Holm', 'k@x.example', 'Someone Else'], 'managerName'],
  ])('finds how %j names the manager: %s', (row, field) => {
    const rows = [row, ['20', 'Rui Alves', 'r@x.example', '']];
    expect(matched(['id', 'name', 'mail', 'Supervisor'], rows)['Supervisor']).toBe(field);
  });

  it('finds the manager by the name that is made of its parts', () => {
    const rows = [
      ['17', 'Holm', 'Karin', 'Rui Alves'],
      ['20', 'Alves', 'Rui', ''],
    ];
    expect(matched(['Personalnummer', 'Name', 'Vorname', 'Vorgesetzter'], rows)).toEqual({
      Personalnummer: 'personId',
      Name: 'lastName',
      Vorname: 'firstName',
      Vorgesetzter: 'managerName',
    });
  });

  it('orders the levels of the unit by which one tells the other, whatever their place in the file', () => {
    const rows = [
      ['Lighting', 'Retail', 'Stores', 'North'],
      ['Toys', 'Retail', 'Stores', 'South'],
      ['Search', 'Retail', 'Online', 'North'],
      ['Payroll', 'Staff', 'Finance', 'South'],
      ['Tax', 'Staff', 'Finance', 'North'],
    ];
    const fields = matched(['Team', 'Division', 'Department', 'Region'], rows);
    expect(fields).toEqual({
      Team: 'unitLevel3',
      Division: 'unitLevel1',
      Department: 'unitLevel2',
      Region: 'kept',
    });
  });

  it('keeps business units above the functions that each of them has', () => {
    const units = ['1 - East', '2 - West'].flatMap((east) =>
      ['1 - Sales', '2 - Finance', '3 - Plant'].flatMap((role) =>
        ['A', 'B'].map((team) => [role + team, role, east]),
      ),
    );
    expect(matched(['team', 'functional_unit', 'business_unit'], units)).toEqual({
      team: 'unitLevel3',
      functional_unit: 'unitLevel2',
      business_unit: 'unitLevel1',
    });
  });

  it('takes one column of the unit as a path when there are separators in it', () => {
    const { columns, unitSeparator } = matchColumns(
      ['unit'],
      [['Sales > Stores'], ['Sales > Online'], ['IT']],
    );
    expect([columns[0]?.field, unitSeparator]).toEqual(['unitPath', '>']);
    expect(matched(['unit'], [['R/D'], ['Sales'], ['5 - IT']])).toEqual({ unit: 'unitLevel1' });
  });

  it('says how sure it is and why', () => {
    const rows = [['17', 'k@x.example', 'no time at all', '03/04/2020']];
    const { columns, dates } = matchColumns(['emp id', 'primary e-mail', 'time zone', 'hired'], rows);
    expect(columns.map(({ confidence }) => confidence)).toEqual(['certain', 'likely', 'unsure', 'certain']);
    expect(columns[2]?.reason).toBe('The heading says so, but the values look different.');
    expect(columns[1]?.example).toBe('k@x.example');
    expect(dates).toMatchObject({ order: null, certain: false, possible: ['DMY', 'MDY'] });
  });

  it('gives a field that is there once to the column that is surest of it', () => {
    const { columns } = matchColumns(
      ['job family name', 'job title', 'second e-mail', 'email'],
      picture.slice(0, 1),
    );
    expect(columns.map(({ field }) => field)).toEqual(['kept', 'job', 'kept', 'email']);
  });

  it('answers for a file without rows, and for one without headings', () => {
    expect(matched(['id', 'name'])).toEqual({ id: 'personId', name: 'fullName' });
    expect(matchColumns([], []).columns).toEqual([]);
  });
});
