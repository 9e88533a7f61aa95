import { type EnrolmentWish, faultsOfEnrolment, refusalToChangeEnrolment } from './enrolment';

const wish: EnrolmentWish = {
  side: 'mentor',
  capacity: 2,
  wants: ['leading'],
  offers: ['customers', 'crisis'],
  languages: ['pt', 'en'],
  timeZone: 'Europe/Lisbon',
  hours: [{ day: 2, from: 540, to: 720 }],
  rather: ['henrik'],
  ratherNot: ['alan'],
};
const many = Array.from({ length: 11 }, (_, at) => `p${at}`);

describe('an enrolment', () => {
  it.each(['rather', 'ratherNot'] as const)('names oneself nowhere, and is told so there: %s', (field) => {
    expect(faultsOfEnrolment({ ...wish, [field]: ['ines'] }, 'ines')).toEqual([
      { code: 'MENTORING_NAMED_ONESELF', field },
    ]);
  });

  it.each<[string, Partial<EnrolmentWish>, string | undefined]>([
    ['a mentor with two places', {}, undefined],
    ['a mentor with three places', { capacity: 3 }, undefined],
    ['a mentor with four places', { capacity: 4 }, 'MENTORING_CAPACITY_OUT_OF_RANGE'],
    ['a mentor with none', { capacity: 0 }, 'MENTORING_CAPACITY_OUT_OF_RANGE'],
    ['a mentee with two places', { side: 'mentee', capacity: 2 }, 'MENTORING_CAPACITY_OUT_OF_RANGE'],
    [
      'a mentee who wants to learn nothing',
      { side: 'mentee', capacity: 1, wants: [] },
      'MENTORING_WANTS_MISSING',
    ],
    ['a mentee who teaches nothing', { side: 'mentee', capacity: 1, offers: [] }, undefined],
    ['a mentor who teaches nothing', { offers: [] }, 'MENTORING_OFFERS_MISSING'],
    ['a topic that nobody knows', { offers: ['juggling'] }, 'MENTORING_TOPIC_UNKNOWN'],
    ['a topic twice', { offers: ['ai', 'ai'] }, 'MENTORING_TOPIC_TWICE'],
    [
      'more topics than one can mean',
      { wants: ['ai', 'guide', 'young', 'money', 'crisis', 'career'] },
      'MENTORING_TOPIC_UNKNOWN',
    ],
    ['no language', { languages: [] }, 'MENTORING_LANGUAGES_MISSING'],
    ['a language in words', { languages: ['English'] }, 'MENTORING_LANGUAGE_UNKNOWN'],
    ['a time zone that does not exist', { timeZone: 'Europe/Nowhere' }, 'MENTORING_TIME_ZONE_UNKNOWN'],
    ['no hours', { hours: [] }, 'MENTORING_HOURS_MISSING'],
    [
      'hours that overlap',
      { hours: [...wish.hours, { day: 2, from: 700, to: 800 }] },
      'MENTORING_HOURS_FAULTY',
    ],
    ['five people ranked', { rather: many.slice(0, 5) }, undefined],
    ['six people ranked', { rather: many.slice(0, 6) }, 'MENTORING_TOO_MANY_PEOPLE_RANKED'],
    ['eleven people named', { ratherNot: many }, 'MENTORING_TOO_MANY_PEOPLE_NAMED'],
    ['oneself named', { ratherNot: ['ines'] }, 'MENTORING_NAMED_ONESELF'],
    ['somebody named both ways', { ratherNot: ['henrik'] }, 'MENTORING_NAMED_BOTH_WAYS'],
  ])('%s', (_, change, code) => {
    expect(faultsOfEnrolment({ ...wish, ...change }, 'ines').map((fault) => fault.code)).toEqual(
      code ? [code] : [],
    );
  });

  it('keeps the places that pairs need', () => {
    expect(refusalToChangeEnrolment(2, { capacity: 1 })?.code).toBe('MENTORING_CAPACITY_BELOW_PAIRS');
    expect(refusalToChangeEnrolment(2, { capacity: 2 })).toBeUndefined();
  });
});
