import { type ApplyFacts, IMPORT_STATES, refusalToApplyImport, refusalToCheckImport } from './import-state';

const checked: ApplyFacts = {
  state: 'checked',
  peopleBefore: 1000,
  leaves: 0,
  rowsOfNobody: 0,
  confirmLeaves: null,
};

describe('an import', () => {
  it.each([
    ['uploaded', undefined, 'PEOPLE_IMPORT_NOT_CHECKED'],
    ['checking', 'PEOPLE_IMPORT_RUNNING', 'PEOPLE_IMPORT_RUNNING'],
    ['checked', undefined, undefined],
    ['applying', 'PEOPLE_IMPORT_RUNNING', 'PEOPLE_IMPORT_RUNNING'],
    ['applied', 'PEOPLE_IMPORT_ALREADY_APPLIED', 'PEOPLE_IMPORT_ALREADY_APPLIED'],
    ['failed', undefined, 'PEOPLE_IMPORT_NOT_CHECKED'],
  ] as const)('that is %s: check %s, apply %s', (state, check, apply) => {
    expect(refusalToCheckImport(state)?.code).toBe(check);
    expect(refusalToApplyImport({ ...checked, state })?.code).toBe(apply);
  });

  it('has no state that is not decided', () => {
    expect(IMPORT_STATES).toHaveLength(6);
  });

  it.each([
    [10, 0, null, undefined],
    [11, 0, null, 'PEOPLE_IMPORT_LEAVES_UNCONFIRMED'],
    [11, 0, 10, 'PEOPLE_IMPORT_LEAVES_UNCONFIRMED'],
    [11, 0, 12, 'PEOPLE_IMPORT_LEAVES_UNCONFIRMED'],
    [11, 0, 11, undefined],
    [1, 1, null, 'PEOPLE_IMPORT_LEAVES_UNCONFIRMED'],
    [0, 1, null, undefined],
  ])(
    'of 1,000 people that removes %i, with %i rows of nobody, confirmed %s',
    (leaves, rows, confirmed, code) => {
      const facts = { ...checked, leaves, rowsOfNobody: rows, confirmLeaves: confirmed };
      expect(refusalToApplyImport(facts)?.code).toBe(code);
    },
  );
});
