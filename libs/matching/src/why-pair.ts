import { type Decision, type Envy, menteesByMentor } from './decision';
import { exclusionsIn } from './eligibility';
import { byId, ranksOf } from './id-order';
import type { MatchedPair, WhyPair } from './result';
import { componentsOf } from './score';

/** Locked pairs that are not eligible, by mentee: the rules that HR's lock goes against. */
function overridesOf(decision: Decision, mentee: number): WhyPair['overrides'] {
  if (!decision.isLocked[mentee] || decision.scoreOf[mentee] > 0) return undefined;
  const { roster, mentorOf } = decision;
  if (!roster) return ['NOT_LISTED'];
  return exclusionsIn(roster.mentees[mentee], roster.mentors[mentorOf[mentee]], roster.rules);
}

/** Every pair with its reasons: what speaks for it, what would have been better for the mentee, and who has that. */
export function explainedPairs(decision: Decision, envy: Envy): MatchedPair[] {
  const { problem, mentorOf, scoreOf, isLocked } = decision;
  const reasons = reasonsIn(decision, envy);
  const pairs: MatchedPair[] = [];
  mentorOf.forEach((mentor, mentee) => {
    if (mentor < 0) return;
    pairs.push({
      mentee: problem.mentees[mentee].id,
      mentor: problem.mentors[mentor].id,
      score: scoreOf[mentee],
      locked: isLocked[mentee] === 1,
      why: reasons(mentee, mentor),
    });
  });
  return pairs.sort((a, b) => byId(a.mentee, b.mentee));
}

function reasonsIn(decision: Decision, envy: Envy): (mentee: number, mentor: number) => WhyPair {
  const { problem, roster, market, solution, scoreOf } = decision;
  const held = menteesByMentor(decision);
  const rank = ranksOf(market.mentorAt);
  return (mentee, mentor) => {
    const better = envy.mentor[mentee];
    const overrides = overridesOf(decision, mentee);
    return {
      ...(roster && {
        components: componentsOf(roster.mentees[mentee], roster.mentors[mentor], roster.rules),
      }),
      regret: better < 0 ? 0 : envy.score[mentee] - scoreOf[mentee],
      ...(better >= 0 && {
        preferred: {
          mentor: problem.mentors[better].id,
          score: envy.score[mentee],
          price: solution.mentorPrice[rank[better]] + 0,
          heldBy: held[better].map((other) => problem.mentees[other].id).sort(byId),
        },
      }),
      ...(overrides && { overrides }),
    };
  };
}
