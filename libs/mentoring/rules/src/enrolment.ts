import type { Side } from './joining';
import { areHoursSound, isTimeZone, type WeeklyHours } from './hours';
import type { MentoringRefusal } from './refusals';
import { isTopic } from './topics';

/** What a person says about themself when they enrol. */
export interface EnrolmentWish {
  readonly side: Side;
  /** How many people they would meet: a mentor 1 to 3, a mentee 1. */
  readonly capacity: number;
  /** Topics that they want to learn, the most wanted first. */
  readonly wants: readonly string[];
  /** Topics that they can teach. */
  readonly offers: readonly string[];
  readonly languages: readonly string[];
  readonly timeZone: string;
  readonly hours: readonly WeeklyHours[];
  /** Persons whom they would rather meet, the dearest first. */
  readonly rather: readonly string[];
  /** Persons whom they would rather not meet; nobody else ever learns of it. */
  readonly ratherNot: readonly string[];
}

export const MOST_PLACES: Readonly<Record<Side, number>> = { mentor: 3, mentee: 1 };
/** Whom one would rather meet, ranked. */
export const MOST_RANKED = 5;
export const MOST_NAMED = 10;
export const MOST_TOPICS = 5;

type Check = (wish: EnrolmentWish, personId: string) => MentoringRefusal | undefined;

const twice = (list: readonly string[]): boolean => new Set(list).size < list.length;

function topicFault(list: readonly string[], field: 'wants' | 'offers'): MentoringRefusal | undefined {
  const unknown = list.find((key) => !isTopic(key));
  if (unknown !== undefined || list.length > MOST_TOPICS)
    return { code: 'MENTORING_TOPIC_UNKNOWN', field, params: { most: MOST_TOPICS } };
  return twice(list) ? { code: 'MENTORING_TOPIC_TWICE', field } : undefined;
}

const capacity: Check = ({ side, capacity: places }) => {
  const most = MOST_PLACES[side];
  return Number.isInteger(places) && places >= 1 && places <= most
    ? undefined
    : { code: 'MENTORING_CAPACITY_OUT_OF_RANGE', field: 'capacity', params: { most } };
};

const wants: Check = ({ side, wants: list }) =>
  side === 'mentee' && list.length === 0
    ? { code: 'MENTORING_WANTS_MISSING', field: 'wants' }
    : topicFault(list, 'wants');

const offers: Check = ({ side, offers: list }) =>
  side === 'mentor' && list.length === 0
    ? { code: 'MENTORING_OFFERS_MISSING', field: 'offers' }
    : topicFault(list, 'offers');

const languages: Check = ({ languages: list }) => {
  if (list.length === 0) return { code: 'MENTORING_LANGUAGES_MISSING', field: 'languages' };
  return list.every((code) => /^[a-z]{2,3}$/.test(code)) && !twice(list) && list.length <= 12
    ? undefined
    : { code: 'MENTORING_LANGUAGE_UNKNOWN', field: 'languages' };
};

const timeZone: Check = ({ timeZone: name }) =>
  isTimeZone(name) ? undefined : { code: 'MENTORING_TIME_ZONE_UNKNOWN', field: 'timeZone' };

const hours: Check = ({ hours: list }) => {
  if (list.length === 0) return { code: 'MENTORING_HOURS_MISSING', field: 'hours' };
  return areHoursSound(list) && list.length <= 21
    ? undefined
    : { code: 'MENTORING_HOURS_FAULTY', field: 'hours' };
};

const named: Check = (wish, personId) => {
  const { rather, ratherNot } = wish;
  if (rather.length > MOST_RANKED)
    return { code: 'MENTORING_TOO_MANY_PEOPLE_RANKED', field: 'rather', params: { most: MOST_RANKED } };
  if (ratherNot.length > MOST_NAMED)
    return { code: 'MENTORING_TOO_MANY_PEOPLE_NAMED', field: 'ratherNot', params: { most: MOST_NAMED } };
  const myself = (['rather', 'ratherNot'] as const).find((field) => wish[field].includes(personId));
  if (myself) return { code: 'MENTORING_NAMED_ONESELF', field: myself };
  return rather.some((id) => ratherNot.includes(id))
    ? { code: 'MENTORING_NAMED_BOTH_WAYS', field: 'ratherNot' }
    : undefined;
};

const checks: readonly Check[] = [capacity, wants, offers, languages, timeZone, hours, named];

/** Everything that is wrong with an enrolment, one fault for each field; nothing when it can be saved. */
export function faultsOfEnrolment(wish: EnrolmentWish, personId: string): MentoringRefusal[] {
  return checks.flatMap((check) => check(wish, personId) ?? []);
}

/** Why an enrolment may not be changed: whoever is in a pair keeps the place that the pair needs. */
export function refusalToChangeEnrolment(
  pairs: number,
  next: { readonly capacity: number },
): MentoringRefusal | undefined {
  return next.capacity < pairs
    ? { code: 'MENTORING_CAPACITY_BELOW_PAIRS', field: 'capacity', params: { pairs } }
    : undefined;
}
