/** The markets that matching is measured on, made from a seed: always the same for the same seed. */

/** Numbers from 0 to 1 that look drawn (mulberry32). */
function drawing(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mix = Math.imul(state ^ (state >>> 15), state | 1);
    mix ^= mix + Math.imul(mix ^ (mix >>> 7), mix | 61);
    return ((mix ^ (mix >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Mentees with so many drawn mentors each, scores from 1 to 10,000; everybody can be served. */
export function listedMarket({ mentees, mentors, each, places = 1, seed }) {
  const draw = drawing(seed);
  const below = (count) => Math.floor(draw() * count);
  const size = mentees * each;
  const pairs = { mentee: new Int32Array(size), mentor: new Int32Array(size), score: new Int32Array(size) };
  const listedBy = new Int32Array(mentors).fill(-1);
  for (let at = 0; at < size; at += 1) {
    const mentee = Math.floor(at / each);
    // The first is another one for everybody: so all can be served.
    let mentor = at % each === 0 ? (mentee * 7919 + 13) % mentors : below(mentors);
    while (listedBy[mentor] === mentee) mentor = below(mentors);
    listedBy[mentor] = mentee;
    pairs.mentee[at] = mentee;
    pairs.mentor[at] = mentor;
    pairs.score[at] = 1 + below(10_000);
  }
  return {
    objective: ['cardinality', 'score'],
    mentees: Array.from({ length: mentees }, (_, at) => ({ id: `e${at}` })),
    mentors: Array.from({ length: mentors }, (_, at) => ({ id: `r${at}`, capacity: 1 + below(places) })),
    pairs,
  };
}

const TIME_ZONES = [-480, -300, 0, 60, 60, 60, 120, 330, 480];
const LANGUAGES = ['en', 'en', 'en', 'de', 'fr', 'es', 'pt', 'ja', 'hi'];
const DAY = 1440;
const [UNITS, DEPARTMENTS, MANAGERS, SKILLS, TOPICS] = [14, 60, 400, 24, 12];

/** What people of a company say about themselves. */
function saying(draw) {
  const below = (count) => Math.floor(draw() * count);
  const one = (list) => list[below(list.length)];
  const some = (count, of, prefix) => {
    const drawn = new Set();
    while (drawn.size < count) drawn.add(`${prefix}${below(of)}`);
    return [...drawn];
  };
  const languages = () => [
    ...new Set([one(LANGUAGES), ...(draw() < 0.6 ? ['en'] : []), ...(draw() < 0.3 ? [one(LANGUAGES)] : [])]),
  ];
  /** A few hours on most days, in the zone of where one works. */
  const hours = () => {
    const ahead = one(TIME_ZONES);
    const days = [0, 1, 2, 3, 4].filter(() => draw() < 0.7);
    return (days.length > 0 ? days : [2]).map((day) => {
      const from = Math.max(0, day * DAY + 540 + 30 * below(8) - ahead);
      return [from, from + 120 + 30 * below(6)];
    });
  };
  const person = (id, grade, mentees) => ({
    id,
    grade,
    unit: `unit${below(UNITS)}`,
    dept: `team${below(DEPARTMENTS)}`,
    languages: languages(),
    availability: hours(),
    managerId: draw() < 0.3 ? `e${below(mentees)}` : `boss${below(MANAGERS)}`,
  });
  return { draw, below, some, person };
}

/** A company with rules: who may meet whom is nowhere written, about every second pair may. */
export function companyMarket({ mentees, mentors, places, placesOfAll = false, seed }) {
  const { draw, below, some, person } = saying(drawing(seed));
  const seniors = Array.from({ length: mentees }, (_, at) => ({
    ...person(`e${at}`, 6 + below(4), mentees),
    goals: some(1 + below(3), SKILLS, 's').map((skill) => ({ skill, weight: 1 + below(3) })),
    offers: some(below(4), TOPICS, 't'),
    preferences: draw() < 0.1 ? some(1 + below(3), mentors, 'r') : [],
  }));
  const juniors = Array.from({ length: mentors }, (_, at) => ({
    ...person(`r${at}`, 1 + below(5), mentees),
    capacity: placesOfAll ? places : 1 + below(places),
    skills: Object.fromEntries(some(2 + below(4), SKILLS, 's').map((skill) => [skill, 1 + below(4)])),
    wishes: some(below(4), TOPICS, 't'),
  }));
  return {
    objective: ['cardinality', 'score'],
    mentees: seniors,
    mentors: juniors,
    rules: { minGradeGap: 1, maxGradeGap: 7 },
    conflicts: seniors.slice(0, Math.floor(mentees / 20)).map(({ id }) => [id, `r${below(mentors)}`]),
  };
}
