import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { csvOf, Importing, someone } from './import-for-specs';

describe('a file of people', () => {
  let api: TestApi;
  let hr: PersonMade;
  let importing: Importing;

  beforeAll(async () => {
    api = await TestApi.open();
    hr = await makePerson(api, { roles: ['hr'] });
    importing = new Importing(api, hr.cookie);
  });
  afterAll(() => api?.close());

  const bring = async (content: Buffer | string) => {
    const answer = await api
      .http('post', '/api/people/imports', hr.cookie)
      .set('x-obi', '1')
      .attach('file', Buffer.from(content), 'people.csv');
    return [answer.status, (answer.body as { error?: { code: string } }).error?.code];
  };

  it.each([
    ['is empty', '', 'PEOPLE_IMPORT_FILE_EMPTY'],
    ['has headings only', 'a,b,c\n', 'PEOPLE_IMPORT_FILE_EMPTY'],
    ['is a workbook', 'PK\u0003\u0004rest', 'PEOPLE_IMPORT_FILE_IS_WORKBOOK'],
    ['is a picture', '\u0089PNG\u0000\u0000', 'PEOPLE_IMPORT_FILE_NOT_TEXT'],
    ['has a quotation mark that is never closed', 'a,b\n1,"2\n3,4\n', 'PEOPLE_IMPORT_QUOTE_OPEN'],
  ])('that %s is refused', async (_, content, code) => {
    expect(await bring(content)).toEqual([400, code]);
  });

  it('in UTF-16 is refused', async () => {
    expect(await bring(Buffer.from('\uFEFFa,b\n1,2\n', 'utf16le'))).toEqual([
      400,
      'PEOPLE_IMPORT_FILE_IS_UTF16',
    ]);
  });

  it('is brought by our own page only, as a form with one file', async () => {
    const plain = await api.http('post', '/api/people/imports', hr.cookie).set('x-obi', '1').send({ a: 1 });
    expect(plain.status).toBe(400);
    const foreign = await api
      .http('post', '/api/people/imports', hr.cookie)
      .attach('file', Buffer.from('a'), 'a.csv');
    expect(foreign.status).toBe(400);
    const empty = await api
      .http('post', '/api/people/imports', hr.cookie)
      .set('x-obi', '1')
      .field('note', 'no file');
    expect(empty.status).toBe(400);
  });

  it('in windows-1252 with semicolons is read as it was meant', async () => {
    const text = 'nr;name;Standort\n1;Åsa Öberg;Malmö\n2;"Müller; Jörg";Köln\n';
    const id = await importing.upload(Buffer.from(text, 'latin1'));
    const { data } = await api
      .as(hr.cookie)
      .query('query ($id: ID!) { peopleImport(id: $id) { encoding delimiter rowCount } }', { id });
    expect(data).toEqual({ peopleImport: { encoding: 'windows-1252', delimiter: ';', rowCount: 2 } });
    await importing.beginCheck(id);
    await importing.ended(id);
    expect(await importing.beginApply(id)).toEqual([]);
    await importing.ended(id);
    const rows = await api.sql(
      `select full_name, location from people.person where imported order by employee_number`,
    );
    expect(rows).toEqual([
      { full_name: 'Åsa Öberg', location: 'Malmö' },
      { full_name: 'Müller; Jörg', location: 'Köln' },
    ]);
  });

  it('is read in other letters when HR says so, and tells what its bytes say', async () => {
    const id = await importing.upload('nr,name,Standort\n1,Åsa Öberg,Malmö\n');
    const reread = async (encoding: string) => {
      const text = `mutation ($id: ID!, $encoding: String) { rereadImport(id: $id, encoding: $encoding) {
        encoding encodingFound delimiter columns { header example } } }`;
      const { data, codes } = await api.as(hr.cookie).query<{
        rereadImport: { columns: { header: string; example: string }[] };
      }>(text, { id, encoding });
      return codes.length > 0 ? codes : data.rereadImport;
    };
    const other = { encoding: 'windows-1252', encodingFound: 'utf-8', delimiter: ',' };
    expect(await reread('windows-1252')).toMatchObject(other);
    const back = await reread('utf-8');
    expect(back).toMatchObject({ encoding: 'utf-8', encodingFound: 'utf-8' });
    expect(JSON.stringify(back)).toContain('Åsa Öberg');
    expect(await reread('utf-16')).toEqual(['BAD_INPUT']);
  });

  it('shows more titles than fit into what is kept of it, up to two thousand', async () => {
    const titlesOf = async (count: number) => {
      const id = await importing.upload(
        csvOf(Array.from({ length: count + 1 }, (_, n) => someone(n, { job_code: `Title ${n % count}` }))),
      );
      const text = 'query ($id: ID!) { peopleImport(id: $id) { titles(column: "job_code") { title rows } } }';
      const { data } = await api
        .as(hr.cookie)
        .query<{ peopleImport: { titles: { title: string; rows: number }[] | null } }>(text, { id });
      return data.peopleImport.titles;
    };
    const titles = await titlesOf(450);
    expect(titles).toHaveLength(450);
    expect(titles?.[0]).toEqual({ title: 'Title 0', rows: 2 });
    expect(await titlesOf(2_001)).toBeNull();
  });

  it('whose dates can be read in two ways is not guessed at', async () => {
    const id = await importing.upload(csvOf([someone(1, { hired: '03/04/2020' })]));
    expect((await importing.see(id)).mappingFaults).toEqual([
      'Say in which order the dates are written: 03/04/2020 can be read in more than one.',
    ]);
    expect(await importing.beginCheck(id)).toEqual(['PEOPLE_IMPORT_MAPPING_FAULTY']);
    const { columns } = await importing.see(id);
    const mapping = {
      columns: columns.map(({ header, field }) => ({
        header,
        field,
        ...(header.startsWith('org') && { level: Number(header.at(-1)) }),
      })),
      dateOrder: 'MDY',
    };
    expect(await importing.beginCheck(id, mapping)).toEqual([]);
    expect((await importing.ended(id)).state).toBe('checked');
  });

  it('has its mapping remembered for the same headings in any order', async () => {
    const headings = ['Personal', 'Nachname', 'Kostenstelle'];
    const id = await importing.upload(
      csvOf([{ Personal: 1, Nachname: 'Holm', Kostenstelle: 8830 }], headings),
    );
    const mapping = {
      columns: [
        { header: 'Personal', field: 'personId' },
        { header: 'Nachname', field: 'fullName' },
        { header: 'Kostenstelle', field: 'ignore' },
      ],
    };
    const save =
      'mutation ($id: ID!, $mapping: ImportMappingInput!) { saveMapping(id: $id, mapping: $mapping) { state } }';
    expect((await api.as(hr.cookie).query(save, { id, mapping })).codes).toEqual([]);
    const again = await importing.upload(
      csvOf([{ Kostenstelle: 1, Personal: 2, Nachname: 'Berg' }], headings.toReversed()),
    );
    const seen = await importing.see(again);
    expect(seen.rememberedAt).not.toBeNull();
    expect(Object.fromEntries(seen.columns.map(({ header, field }) => [header, field]))).toEqual({
      Kostenstelle: 'ignore',
      Nachname: 'fullName',
      Personal: 'personId',
    });
    const file = await api.http('get', `/api/people/imports/${again}/mapping.json`, hr.cookie);
    expect(JSON.parse(file.text)).toMatchObject({ columns: expect.any(Array) as object, dateOrder: null });
  });

  it('gives each title its grade, and tells of titles without one', async () => {
    const rows = [
      someone(1, { job_code: 'Director' }),
      someone(2, { job_code: 'Clerk' }),
      someone(3, { job_code: 'clerk' }),
    ];
    const id = await importing.upload(csvOf(rows));
    const { columns } = await importing.see(id);
    const shown = await api
      .as(hr.cookie)
      .query(
        'query ($id: ID!) { peopleImport(id: $id) { titles(column: "job_code") { title rows grade } } }',
        { id },
      );
    expect(shown.data).toMatchObject({
      peopleImport: { titles: [{ title: 'Clerk', rows: 1 }, { title: 'Director' }, { title: 'clerk' }] },
    });
    const levels = columns.map(({ header, field }) => ({
      header,
      field,
      ...(field === 'unitLevel' && { level: Number(header.at(-1)) }),
    }));
    await importing.beginCheck(id, { columns: levels, grades: [{ title: 'clerk', grade: 2 }] });
    const checked = await importing.ended(id);
    expect(checked.notices).toEqual([{ code: 'GRADE_UNKNOWN', value: 'Director', rows: 1 }]);
  });
});
