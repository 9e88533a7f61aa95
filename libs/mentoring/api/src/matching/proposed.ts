import type { MatchedPair } from '@obi/matching';
import {
  hoursInUtc,
  type ProgrammeTerms,
  type Reason,
  reasonsForTheTwo,
  reasonsOf,
  sharedMinutes,
  shownScore,
  taughtOf,
  toCheck,
  type Waiting,
  waitingIn,
} from '@obi/mentoring/rules';
import type { LoadedPool, PoolPerson } from './pool';

/** A pair that matching proposes, as it is stored. */
export interface ProposedPair {
  readonly mentee_enrolment_id: string;
  readonly mentor_enrolment_id: string;
  readonly mentee_id: string;
  readonly mentor_id: string;
  readonly locked: boolean;
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly reasons_for_two: readonly string[];
  readonly to_check: readonly string[];
}

const reasonPerson = (person: PoolPerson) => ({ ...person, name: person.callName });
const nothing = { reciprocity: 0, crossSilo: 0, availability: 0, preference: 0 };

/** Tells matched pairs with their reasons. */
export function proposedPairs(
  terms: ProgrammeTerms,
  pool: LoadedPool,
  pairs: readonly MatchedPair[],
): ProposedPair[] {
  const people = (side: readonly PoolPerson[]) => new Map(side.map((one) => [one.personId, one]));
  const mentees = people(pool.mentees);
  const mentors = people(pool.mentors);
  const waiting = waitingIn(terms.weights, pool.mentors);
  return pairs.flatMap((pair) => {
    const mentee = mentees.get(pair.mentee);
    const mentor = mentors.get(pair.mentor);
    return mentee && mentor ? [proposedPair(terms, waiting, pair, mentee, mentor)] : [];
  });
}

function proposedPair(
  { startsOn }: ProgrammeTerms,
  waiting: Waiting,
  pair: MatchedPair,
  mentee: PoolPerson,
  mentor: PoolPerson,
): ProposedPair {
  const minutes = sharedMinutes(hoursInUtc(mentee, startsOn), hoursInUtc(mentor, startsOn));
  const facts = {
    mentee: reasonPerson(mentee),
    mentor: reasonPerson(mentor),
    sharedMinutes: minutes,
    components: {
      ...(pair.why.components ?? nothing),
      goals: taughtOf(mentee, mentor),
      waited: mentor.waited === true ? 10_000 : 0,
    },
    weights: waiting.weights,
  };
  const score = shownScore(pair, waiting);
  const overrides = pair.why.overrides ?? [];
  return {
    mentee_enrolment_id: mentee.enrolmentId,
    mentor_enrolment_id: mentor.enrolmentId,
    mentee_id: mentee.personId,
    mentor_id: mentor.personId,
    locked: pair.locked,
    score,
    reasons: reasonsOf(facts),
    reasons_for_two: reasonsForTheTwo(facts),
    to_check: toCheck({ score, sharedMinutes: minutes, goals: facts.components.goals, overrides }),
  };
}
