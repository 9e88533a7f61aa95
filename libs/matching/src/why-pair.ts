import { menteesByMentor, type Decision } from './decision';
import { exclusionsIn } from './eligibility';
import { byId, ranksOf } from './id-order';
import type { MatchedPair, WhyPair } from './result';
import { componentsOf } from './score';

/** For each mentee the best eligible mentor that is not forbidden: score, and position or -1. */
function preferredMentors(decision: Decision): { score: Int32Array; mentor: Int32Array } {
  const { eligible, market, mentorOf, isForbidden } = decision;
  const rank = ranksOf(market.mentorAt);
  const score = new Int32Array(mentorOf.length);
  const mentor = new Int32Array(mentorOf.length).fill(-1);
  for (let pair = 0; pair < eligible.mentee.length; pair++) {
    const i = eligible.mentee[pair];
    const j = eligible.mentor[pair];
    if (eligible.score[pair] < score[i]) continue;
    if (eligible.score[pair] === score[i] && mentor[i] >= 0 && rank[j] > rank[mentor[i]]) continue;
    if (isForbidden(i, j)) continue;
    score[i] = eligible.score[pair];
    mentor[i] = j;
  }
  return { score, mentor };
}

/** Locked pairs that are not eligible, by mentee: the rules that HR's lock goes against. */
function overridesOf(decision: Decision, mentee: number): WhyPair['overrides'] {
  if (!decision.isLocked[mentee] || decision.scoreOf[mentee] > 0) return undefined;
  const { roster, mentorOf } = decision;
  if (!roster) return ['NOT_LISTED'];
  return exclusionsIn(roster.mentees[mentee], roster.mentors[mentorOf[mentee]], roster.rules);
}

/** Every pair with its reasons: what speaks for it, what would have been better for the mentee, and who has that. */
export function explainedPairs(decision: Decision): MatchedPair[] {
  const { problem, roster, market, solution, mentorOf, scoreOf, isLocked } = decision;
  const preferred = preferredMentors(decision);
  const held = menteesByMentor(decision);
  const rank = ranksOf(market.mentorAt);
  const pairs: MatchedPair[] = [];
  mentorOf.forEach((mentor, mentee) => {
    if (mentor < 0) return;
    const better = preferred.mentor[mentee];
    const regret = Math.max(0, preferred.score[mentee] - scoreOf[mentee]);
    const overrides = overridesOf(decision, mentee);
    pairs.push({
      mentee: problem.mentees[mentee].id,
      mentor: problem.mentors[mentor].id,
      score: scoreOf[mentee],
      locked: isLocked[mentee] === 1,
      why: {
        ...(roster && {
          components: componentsOf(roster.mentees[mentee], roster.mentors[mentor], roster.rules),
        }),
        regret,
        ...(regret > 0 && {
          preferred: {
            mentor: problem.mentors[better].id,
            score: preferred.score[mentee],
            price: solution.mentorPrice[rank[better]] + 0,
            heldBy: held[better].map((other) => problem.mentees[other].id).sort(byId),
          },
        }),
        ...(overrides && { overrides }),
      },
    });
  });
  return pairs.sort((a, b) => byId(a.mentee, b.mentee));
}
