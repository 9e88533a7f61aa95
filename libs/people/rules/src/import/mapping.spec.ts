import fc from 'fast-check';
import { matchColumns } from './columns';
import { DATE_ORDERS, dateOrderOf } from './dates';
import { DELIMITERS, ENCODINGS } from './dialect';
import { IMPORT_FIELDS } from './fields';
import type { MappedColumn } from './fields';
import { gradesByKey, mappingFrom } from './mapping';
import { faultsAgainst, faultsOfMapping, sentenceOfFault } from './mapping-faults';
import { parseMapping } from './mapping-json';

const json = {
  columns: [
    { header: 'emp_no', field: 'personId' },
    { header: 'name', field: 'fullName' },
    { header: 'org_l1', field: 'unitLevel', level: 1 },
  ],
  delimiter: ';',
  encoding: 'windows-1252',
  dateOrder: 'DMY',
  unitSeparator: null,
  gradeByTitle: { Director: 8 },
};

function sentencesOf(input: unknown): readonly string[] {
  const answer = parseMapping(input);
  return 'faults' in answer ? answer.faults.map(sentenceOfFault) : [];
}

describe('a saved mapping', () => {
  it('is read as it was written', () => {
    expect(parseMapping(json)).toEqual({ mapping: json });
    expect(parseMapping({ columns: json.columns })).toMatchObject({
      mapping: { delimiter: null, gradeByTitle: {} },
    });
  });

  it.each([
    [null, 'The mapping is not a JSON object.'],
    [[], 'The mapping is not a JSON object.'],
    [{ ...json, columns: [] }, 'columns: list the columns of the file, each with "header" and "field".'],
    [
      { ...json, columns: [{ field: 'email' }] },
      'columns[0]: "header" is missing, the heading of the column in the file.',
    ],
    [
      { ...json, columns: [{ header: 'a', field: 'level', level: 1 }] },
      /^columns\[0\]\.field: use one of personId, /,
    ],
    [
      { ...json, columns: [{ header: 'a', field: 'unitLevel', level: 0 }] },
      /^columns\[0\]\.level: use a whole number/,
    ],
    [{ ...json, delimiter: '|' }, 'delimiter: use one of ,, ;, \\t.'],
    [{ ...json, dateOrder: 'DYM' }, 'dateOrder: use one of YMD, DMY, MDY, serial.'],
    [{ ...json, unitSeparator: '' }, 'unitSeparator: use one to five characters.'],
    [
      { ...json, gradeByTitle: { Director: '8' } },
      'gradeByTitle.Director: use a whole number from 0 to 999 for each title.',
    ],
    [{ ...json, grades: {} }, 'grades: a mapping has no such entry.'],
  ])('%j has one clear fault', (input, sentence) => {
    const sentences = sentencesOf(input);
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toEqual(typeof sentence === 'string' ? sentence : expect.stringMatching(sentence));
  });

  it('survives being saved, whatever was mapped', () => {
    const column = fc.record({
      header: fc.string({ minLength: 1 }),
      field: fc.constantFrom(...IMPORT_FIELDS),
    });
    const any = fc.record({
      columns: fc.array(column, { minLength: 1 }),
      delimiter: fc.constantFrom(null, ...DELIMITERS),
      encoding: fc.constantFrom(null, ...ENCODINGS),
      dateOrder: fc.constantFrom(null, ...DATE_ORDERS),
      unitSeparator: fc.constantFrom(null, '>', ' / '),
      gradeByTitle: fc.dictionary(fc.string(), fc.nat(999), { noNullPrototype: true }),
    });
    fc.assert(
      fc.property(any, (mapping) =>
        expect(parseMapping(JSON.parse(JSON.stringify(mapping)))).toEqual({ mapping }),
      ),
    );
  });

  it('never fails on other JSON', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        (value) => 'faults' in parseMapping(value) || 'mapping' in parseMapping(value),
      ),
    );
  });

  it('comes from the matched columns of a file', () => {
    const matched = matchColumns(
      ['emp_no', 'name', 'unit', 'hired'],
      [['1', 'Karin Holm', 'A > B', '19.4.2020']],
    );
    expect(mappingFrom(matched, { delimiter: ',', encoding: 'utf-8' })).toMatchObject({
      columns: [{ field: 'personId' }, { field: 'fullName' }, { field: 'unitPath' }, { field: 'joinedOn' }],
      dateOrder: 'DMY',
      unitSeparator: '>',
    });
  });

  it('knows a title in any letter case', () => {
    expect(gradesByKey(json).get('director')).toBe(8);
  });
});

describe('what is wrong with a mapping', () => {
  const columns = (
    ...fields: MappedColumn['field'][]
  ): { columns: MappedColumn[]; unitSeparator: null; dateOrder: null } => ({
    columns: fields.map((field, index) => ({ header: `c${index}`, field })),
    unitSeparator: null,
    dateOrder: null,
  });
  const codes = (...fields: MappedColumn['field'][]) =>
    faultsOfMapping(columns(...fields)).map(({ code }) => code);

  it.each<[MappedColumn['field'][], string[]]>([
    [['personId', 'fullName'], []],
    [['email', 'firstName', 'lastName'], []],
    [['fullName'], ['KEY_MISSING']],
    [['personId', 'firstName'], ['NAME_MISSING']],
    [['personId', 'fullName', 'job', 'job'], ['FIELD_TWICE']],
    [['personId', 'fullName', 'ignore', 'ignore', 'kept', 'kept'], []],
    [['personId', 'fullName', 'unitLevel', 'unitLevel'], ['LEVEL_TWICE']],
    [['personId', 'fullName', 'unitPath'], ['SEPARATOR_MISSING']],
    [
      ['personId', 'fullName', 'unitPath', 'unitLevel'],
      ['UNIT_TWICE', 'SEPARATOR_MISSING'],
    ],
    [['ignore'], ['KEY_MISSING', 'NAME_MISSING']],
  ])('%j: %j', (fields, faults) => expect(codes(...fields)).toEqual(faults));

  it('asks for the order of ambiguous and of mixed dates, and not when it is said or no date is imported', () => {
    const ambiguous = dateOrderOf(['03/04/2020']);
    const dated = columns('personId', 'fullName', 'joinedOn');
    expect(faultsOfMapping(dated, ambiguous).map(sentenceOfFault)).toEqual([
      'Say in which order the dates are written: 03/04/2020 can be read in more than one.',
    ]);
    expect(faultsOfMapping(dated, dateOrderOf(['19/4/2020', '4/19/2020']))).toMatchObject([
      { code: 'DATE_ORDER_MIXED' },
    ]);
    expect(faultsOfMapping({ ...dated, dateOrder: 'DMY' }, ambiguous)).toEqual([]);
    expect(faultsOfMapping(columns('personId', 'fullName'), ambiguous)).toEqual([]);
  });

  it('names the columns that the file does not have', () => {
    const faults = faultsAgainst(['Emp No', 'other'], { columns: json.columns as MappedColumn[] });
    expect(faults.map(sentenceOfFault)).toEqual([
      'The file has no column "name". Match the columns again.',
      'The file has no column "org_l1". Match the columns again.',
    ]);
  });
});
