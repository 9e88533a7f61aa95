import { match } from './match';
import { exitStatusOf, outputText, toOutput } from './output';
import { proofFaults } from './proof';
import type { Person, Problem } from './problem';
import type { MatchResult } from './result';

/** A problem from a drawing: one line per mentee, `ana: kim 7, lee 5`; a mentor's places after a slash. */
function drawn(lines: string[], places: string, more: Partial<Problem> = {}): Problem {
  const mentors: Person[] = places.split(' ').map((word) => {
    const [id, capacity] = word.split('/');
    return { id, capacity: Number(capacity ?? 1) };
  });
  const wishes = lines.map((line) => line.split(':'));
  const pairs = wishes.flatMap(([, wish], mentee) =>
    wish
      .split(',')
      .filter((part) => part.trim() !== '')
      .map((part) => part.trim().split(' '))
      .map(([id, score]) => ({
        mentee,
        mentor: mentors.findIndex((mentor) => mentor.id === id),
        score: Number(score),
      })),
  );
  return {
    mentees: wishes.map(([id]) => ({ id })),
    mentors,
    pairs: {
      mentee: pairs.map(({ mentee }) => mentee),
      mentor: pairs.map(({ mentor }) => mentor),
      score: pairs.map(({ score }) => score),
    },
    ...more,
  };
}

const said = (result: MatchResult) =>
  result.pairs.map(({ mentee, mentor }) => `${mentee}-${mentor}`).join(' ');

describe('pairing', () => {
  it('does not let the best pair leave others with nobody', () => {
    const problem = drawn(
      ['ana: kim 900, lee 880', 'ben: kim 890, mia 2', 'cleo: lee 870, noor 3', 'dora: mia 5'],
      'kim lee mia noor',
    );
    const result = match({ ...problem, objective: ['cardinality', 'score'] });
    expect(result.objective).toEqual({ cardinality: 4, score: 880 + 890 + 3 + 5 });
    expect(said(result)).toBe('ana-lee ben-kim cleo-noor dora-mia');
  });

  it('serves one more rather than having a higher score', () => {
    const result = match(drawn(['ana: kim 1000, lee 1', 'ben: kim 1'], 'kim lee'));
    expect(result.objective).toEqual({ cardinality: 2, floor: 1, score: 2 });
  });

  it('raises the worst pair before the total, and only when asked', () => {
    const problem = drawn(['ana: kim 100, lee 40', 'ben: kim 40, lee 10'], 'kim lee');
    expect(match(problem).objective).toEqual({ cardinality: 2, floor: 40, score: 80 });
    expect(match({ ...problem, objective: ['cardinality', 'score'] }).objective).toEqual({
      cardinality: 2,
      score: 110,
    });
  });

  it('fills the places of one mentor with the mentees who gain most', () => {
    const result = match(drawn(['ana: kim 9', 'ben: kim 5', 'cleo: kim 7, lee 1'], 'kim/2 lee'));
    expect(said(result)).toBe('ana-kim ben-kim cleo-lee');
  });

  it('answers an empty programme', () => {
    const result = match(drawn([], 'kim'));
    expect(result).toMatchObject({ status: 'optimal', objective: { cardinality: 0, score: 0 }, pairs: [] });
    expect(proofFaults(drawn([], 'kim'), result)).toEqual([]);
  });
});

describe('what HR fixed', () => {
  const lines = ['ana: kim 9, lee 8', 'ben: kim 9, lee 2', 'cleo: lee 4'];

  it('keeps a locked pair and solves the rest around it', () => {
    const problem = drawn(lines, 'kim lee/2', { locked: [['ben', 'lee']] });
    const result = match(problem);
    expect(said(result)).toBe('ana-kim ben-lee cleo-lee');
    expect(result.pairs.filter(({ locked }) => locked).map(({ mentee }) => mentee)).toEqual(['ben']);
    expect(result.objective).toEqual({ cardinality: 3, floor: 4, score: 15 });
    expect(proofFaults(problem, result)).toEqual([]);
  });

  it('keeps a locked pair that is not eligible, at no score, and says so', () => {
    const result = match(drawn(lines, 'kim lee/2', { locked: [['cleo', 'kim']] }));
    const locked = result.pairs.find(({ mentee }) => mentee === 'cleo');
    expect(locked).toMatchObject({
      mentor: 'kim',
      score: 0,
      locked: true,
      why: { regret: 4, overrides: ['NOT_LISTED'] },
    });
  });

  it('never proposes a forbidden pair', () => {
    const result = match(
      drawn(lines, 'kim lee', {
        forbidden: [
          ['ana', 'kim'],
          ['cleo', 'lee'],
        ],
      }),
    );
    expect(said(result)).toBe('ana-lee ben-kim');
    expect(result.unmatched).toEqual([
      { mentee: 'cleo', reason: 'NO_ELIGIBLE_MENTOR', codes: { FORBIDDEN: 1, NOT_LISTED: 1 }, changes: [] },
    ]);
  });

  it.each([
    [
      [
        ['ana', 'kim'],
        ['ben', 'kim'],
      ],
      'mentor kim is locked to 2 mentees and has places for 1',
    ],
    [
      [
        ['ana', 'kim'],
        ['ana', 'lee'],
      ],
      'mentee ana is locked to kim and to lee',
    ],
    [[['cleo', 'lee']], 'cleo and lee are both locked and forbidden'],
    [[['dora', 'lee']], 'mentee dora is locked but takes no part'],
  ] as [[string, string][], string][])('says why locks cannot all hold: %j', (locked, fault) => {
    const problem = drawn([...lines, 'dora:'], 'kim lee', { locked, forbidden: [['cleo', 'lee']] });
    const mentees = problem.mentees.map((mentee) =>
      mentee.id === 'dora' ? { ...mentee, capacity: 0 } : mentee,
    );
    const result = match({ ...problem, mentees });
    expect(result).toMatchObject({ status: 'infeasible-locks', pairs: [], lockFaults: [fault] });
    expect(exitStatusOf(result)).toBe(3);
  });
});

describe('why nobody', () => {
  const hall = drawn(
    ['ana: kim 5, lee 6', 'ben: kim 7', 'cleo: lee 3', 'dora: mia 8, lee 1', 'emil: mia 2', 'finn:'],
    'kim lee mia/2',
  );

  it('shows who competes for which places', () => {
    const result = match(hall);
    expect(result.unmatched.map(({ mentee, reason }) => `${mentee} ${reason}`)).toEqual([
      expect.stringMatching(/^(ana|ben|cleo) CONTENDED$/),
      'finn NO_ELIGIBLE_MENTOR',
    ]);
    expect(result.unmatched[0].witness).toEqual({
      mentees: ['ana', 'ben', 'cleo'],
      mentors: ['kim', 'lee'],
      places: 2,
    });
    expect(result.unmatched[0].changes).toEqual([
      { code: 'MORE_PLACES', by: 1, mentors: ['kim', 'lee'], of: 2 },
    ]);
  });

  it('tells who does not take part from who found nobody', () => {
    const mentees = hall.mentees.map((mentee) =>
      mentee.id === 'finn' ? { ...mentee, capacity: 0 } : mentee,
    );
    expect(match({ ...hall, mentees }).unmatched.at(-1)).toMatchObject({
      mentee: 'finn',
      reason: 'OPTED_OUT',
    });
  });

  it('counts the rules that ruled mentors out, and names the smallest change', () => {
    const common = { languages: ['en'], availability: [[0, 600]] as [number, number][] };
    const result = match({
      mentees: [{ id: 'ana', grade: 6, languages: ['en'], availability: [[0, 100]] }],
      mentors: [
        { ...common, id: 'kim', grade: 2, availability: [[60, 120]] },
        { ...common, id: 'lee', grade: 2, availability: [[70, 120]] },
        { ...common, id: 'mia', grade: 5 },
        { ...common, id: 'noor', grade: 7, languages: ['fr'] },
        { ...common, id: 'omar', grade: 2, capacity: 0 },
      ],
      rules: { minGradeGap: 2 },
      conflicts: [['ana', 'mia']],
    });
    expect(result.unmatched).toEqual([
      {
        mentee: 'ana',
        reason: 'NO_ELIGIBLE_MENTOR',
        codes: { CONFLICT: 1, GRADE_GAP: 2, NO_COMMON_LANGUAGE: 1, NO_PLACE_LEFT: 1, NO_TIME_OVERLAP: 2 },
        changes: [
          { code: 'MORE_PLACES', by: 1, mentors: ['omar'], of: 1 },
          { code: 'NO_TIME_OVERLAP', by: 20, mentors: ['kim'], of: 1 },
        ],
      },
    ]);
  });
});

describe('the mentors who would do with one change', () => {
  it('are counted all, and the first few by id are named', () => {
    const ids = Array.from({ length: 25 }, (_, at) => `r${at}`);
    const person = { availability: [[0, 600]] as [number, number][] };
    const [{ changes }] = match({
      mentees: [{ ...person, id: 'ana', grade: 6, languages: ['fr'] }],
      mentors: ids.map((id) => ({ ...person, id, grade: 2, languages: ['en'] })),
      rules: {},
    }).unmatched;
    const first = [...ids].sort().slice(0, 20);
    expect(changes).toEqual([{ code: 'NO_COMMON_LANGUAGE', mentors: first, of: 25 }]);
  });
});

describe('why this mentor', () => {
  it('tells what the mentee would have preferred, who holds it, and what a place there is worth', () => {
    const result = match(
      drawn(['ana: kim 9, lee 5', 'ben: kim 8, lee 1'], 'kim lee', { objective: ['cardinality', 'score'] }),
    );
    expect(result.pairs[0]).toMatchObject({
      mentee: 'ana',
      mentor: 'lee',
      why: { regret: 4, preferred: { mentor: 'kim', score: 9, heldBy: ['ben'] } },
    });
    const price = result.pairs[0].why.preferred?.price ?? 0;
    expect(price).toBeGreaterThanOrEqual(4);
    expect(result.pairs[1].why).toEqual({ regret: 0 });
    expect(result.stability).toEqual({ blockingPairs: 1 });
  });
});

describe('the output of the contract', () => {
  it('comes as text in parts that are, together, the same', () => {
    const three = ['ana: kim 9', 'ben: kim 8', 'cleo: kim 7'];
    for (const lines of [three, three.slice(0, 1), ['ana:']]) {
      const result = match(drawn(lines, 'kim'));
      const text = [...outputText(result)].join('');
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(toOutput(result))));
      expect(text.endsWith('}\n')).toBe(true);
    }
  });

  it('holds what the contract asks for and nothing about locks when they hold', () => {
    const output = toOutput(match(drawn(['ana: kim 9'], 'kim')));
    expect(JSON.parse(JSON.stringify(output))).toEqual({
      schema: 'obi-match-output/1',
      status: 'optimal',
      objectiveOrder: ['cardinality', 'floor', 'score'],
      objective: { cardinality: 1, floor: 9, score: 9 },
      pairs: [{ mentee: 'ana', mentor: 'kim', score: 9, locked: false, why: { regret: 0 } }],
      unmatched: [],
      certificate: expect.objectContaining({ coverMentee: [1], coverMentor: [0], dualScale: 1 }),
      stability: { blockingPairs: 0 },
    });
  });
});
