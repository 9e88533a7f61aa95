import { LADDER } from './ladder';
import { partsOf, requirementFrom } from './requirement-in-parts';
import type { Requirement } from './rule-set';

const more: Requirement[] = [
  { kind: 'clauses', keys: ['tone.plain'] },
  { kind: 'sessions', role: 'mentee', count: 3 },
];

it.each([
  ...LADDER.belts.flatMap(({ belt, requirements, renewal }) =>
    [...requirements, ...renewal].map((asked) => [belt, asked] as const),
  ),
  ...more.map((asked) => ['yellow', asked] as const),
])('a requirement of %s is the same once it was taken apart: %j', (belt, asked) =>
  expect(requirementFrom(belt, partsOf(asked))).toEqual(asked),
);

it('without a number asks for no number, which is a fault', () =>
  expect(requirementFrom('yellow', { kind: 'taught' })).toEqual({ kind: 'taught', count: Number.NaN }));
