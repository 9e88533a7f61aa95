import { parseProblem } from './parse-problem';

const listed = {
  schema: 'obi-match-input/1',
  mentees: [{ id: 'a' }, { id: 'b', capacity: 0 }],
  mentors: [{ id: 'x', capacity: 3 }],
  pairs: { mentee: [0, 1], mentor: [0, 0], score: [5, 1] },
};
const ruled = {
  schema: 'obi-match-input/1',
  mentees: [{ id: 'a', grade: 7, managerId: null, availability: [[60, 120]] }],
  mentors: [{ id: 'x', grade: 2, skills: { video: 4 } }],
  rules: { minGradeGap: 2 },
  weights: { goals: 1 },
};

describe('reading a problem', () => {
  it('takes listed pairs', () => {
    expect(parseProblem(listed).problem).toEqual(listed);
  });

  it('takes people with rules, as text too', () => {
    expect(parseProblem(JSON.stringify(ruled)).problem).toEqual(ruled);
  });

  it('takes a text that begins with a mark of its byte order', () => {
    expect(parseProblem(`\uFEFF${JSON.stringify(listed)}`).problem).toEqual(listed);
  });

  it('lets earlier pairs and exclusions name people who take no part', () => {
    expect(
      parseProblem({ ...ruled, conflicts: [['q', 'x']], previousPairs: [['a', 'q']] }).faults,
    ).toBeUndefined();
  });

  it('leaves unknown fields of people alone', () => {
    expect(parseProblem({ ...listed, mentors: [{ id: 'x', shoeSize: 43 }] }).faults).toBeUndefined();
  });

  it.each([
    ['{', 'input: is not JSON'],
    [7, 'input: 7 is not an object'],
    [{ ...listed, schema: 'other' }, 'schema: "other" is not "obi-match-input/1"'],
    [{ ...listed, mentees: undefined }, 'mentees: is missing'],
    [{ ...listed, mentors: {} }, 'mentors: {} is not a list'],
    [{ ...listed, mentors: [{ id: '' }] }, 'mentors[0].id: "" is not a text with at least one character'],
    [
      { ...listed, mentees: [{ id: 'a', capacity: 2 }, { id: 'b' }] },
      'mentees[0].capacity: 2 is not a whole number from 0 to 1',
    ],
    [
      { ...listed, mentors: [{ id: 'x', capacity: -1 }] },
      'mentors[0].capacity: -1 is not a whole number of at least 0',
    ],
    [{ ...listed, mentees: [{ id: 'a' }, { id: 'a' }] }, 'mentees[1].id: "a" is also mentees[0]'],
    [
      { ...listed, objective: ['score'] },
      'objective: ["score"] is not ["cardinality","floor","score"] or ["cardinality","score"]',
    ],
    [
      { ...listed, pairs: { ...listed.pairs, score: [5, 0] } },
      `pairs.score[1]: 0 is not a whole number from 1 to ${2 ** 20}`,
    ],
    [
      { ...listed, pairs: { ...listed.pairs, score: [2 ** 20, 2 ** 20 + 1] } },
      `pairs.score[1]: 1048577 is not a whole number from 1 to ${2 ** 20}`,
    ],
    [
      { ...listed, pairs: { ...listed.pairs, score: [5, 1.5] } },
      `pairs.score[1]: 1.5 is not a whole number from 1 to ${2 ** 20}`,
    ],
    [
      { ...listed, pairs: { ...listed.pairs, score: [5] } },
      'pairs: mentee, mentor and score have 2, 2 and 1 entries',
    ],
    [{ ...listed, pairs: { ...listed.pairs, mentee: [0, 2] } }, 'pairs.mentee[1]: there is no mentee 2'],
    [{ ...listed, pairs: { ...listed.pairs, mentor: [1, 0] } }, 'pairs.mentor[0]: there is no mentor 1'],
    [
      { ...listed, pairs: { ...listed.pairs, mentee: [0, 0] } },
      'pairs[1]: mentee 0 and mentor 0 are listed twice',
    ],
    [{ ...listed, rules: {} }, 'problem: either pairs or rules must be given, and not both'],
    [{ ...listed, pairs: undefined }, 'problem: either pairs or rules must be given, and not both'],
    [{ ...listed, locked: [['a']] }, 'locked[0]: ["a"] is not a list of two'],
    [{ ...listed, locked: [['q', 'x']] }, 'locked[0]: there is no mentee "q"'],
    [{ ...listed, forbidden: [['a', 'q']] }, 'forbidden[0]: there is no mentor "q"'],
    [
      {
        ...listed,
        locked: [
          ['a', 'x'],
          ['a', 'x'],
        ],
      },
      'locked[1]: a and x are locked twice',
    ],
    [{ ...ruled, mentors: [{ id: 'x' }] }, 'mentors[0].grade: is missing'],
    [
      { ...ruled, mentees: [{ id: 'a', grade: 1, availability: [[9, 3]] }] },
      'mentees[0].availability[0]: ends before it starts',
    ],
    [
      { ...ruled, mentors: [{ id: 'x', grade: 1, skills: { video: 5 } }] },
      'mentors[0].skills.video: 5 is not a whole number from 0 to 4',
    ],
    [
      { ...ruled, rules: { targetOverlapMinutes: 0 } },
      'rules.targetOverlapMinutes: 0 is not a whole number of at least 1',
    ],
    [
      { ...ruled, rules: { minGradeGap: 3, maxGradeGap: 2 } },
      'rules: minGradeGap 3 is more than maxGradeGap 2',
    ],
    [{ ...ruled, weights: { charm: 3 } }, 'weights.charm: there is no such component'],
    [
      { ...ruled, weights: { goals: 0, reciprocity: 0, crossSilo: 0, availability: 0, preference: 0 } },
      'weights: all are 0, so no pair would be better than another',
    ],
  ])('refuses %j', (input, fault) => {
    expect(parseProblem(input).faults).toEqual([fault]);
  });

  it('tells every fault in a line of its own', () => {
    const faults = parseProblem({
      ...listed,
      mentees: [{ id: 3 }, {}],
      mentors: [{ id: 'x', capacity: 'two' }],
    }).faults;
    expect(faults).toEqual([
      'mentees[0].id: 3 is not a text with at least one character',
      'mentees[1].id: is missing',
      'mentors[0].capacity: "two" is not a whole number of at least 0',
    ]);
  });
});
