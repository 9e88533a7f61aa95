import { buildSchema, parse, validate } from 'graphql';
import { LIMITS, limitRules } from './limits';

const schema = buildSchema('type Person { manager: Person name: String } type Query { me: Person }');

/** The codes of what is wrong with a document. */
const faultsOf = (text: string) =>
  validate(schema, parse(text), limitRules()).map(({ extensions }) => extensions['code']);

const nested = (depth: number) => `{ me ${'{ manager '.repeat(depth - 2)} { name } ${'}'.repeat(depth - 1)}`;
const aliases = (count: number) =>
  `{ ${Array.from({ length: count }, (_, index) => `a${index}: me { name }`).join(' ')} }`;

describe('the limits on a document', () => {
  it.each([
    ['as deep as allowed', nested(LIMITS.depth), []],
    ['one deeper', nested(LIMITS.depth + 1), ['DOCUMENT_TOO_LARGE']],
    ['with as many aliases as allowed', aliases(LIMITS.aliases), []],
    ['with one more', aliases(LIMITS.aliases + 1), ['DOCUMENT_TOO_LARGE']],
  ])('are told of one %s', (_, text, codes) => expect(faultsOf(text)).toEqual(codes));

  it('count the fields of a fragment where they stand, and nothing for the fragment itself', () => {
    const inFragment = (depth: number) => `{ ...F } fragment F on Query ${nested(depth)}`;
    expect(faultsOf(inFragment(LIMITS.depth))).toEqual([]);
    expect(faultsOf(inFragment(LIMITS.depth + 1))).toEqual(['DOCUMENT_TOO_LARGE']);
  });

  it('refuse what costs too much', () => {
    const line = `me ${'{ manager '.repeat(7)} { name } ${'}'.repeat(7)} `;
    const wide = `{ ${line.repeat(300)} }`;
    expect(faultsOf(wide)).toContain('DOCUMENT_TOO_LARGE');
  });
});
