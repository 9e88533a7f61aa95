import { contentions } from './contention';
import type { Decision } from './decision';
import { exclusionsIn } from './eligibility';
import { byId, ranksOf } from './id-order';
import { capacityOf } from './problem';
import type { BarCode, Unmatched } from './result';
import { morePlaces, ruleChanges } from './smallest-change';

/** What ruled every mentor out for one mentee; a mentor ruled out twice counts in both. */
interface Bars {
  readonly count: Map<BarCode, number>;
  /** Who would do, and have no place. */
  readonly full: string[];
}

function barsOf({ problem, roster, choices, isForbidden }: Decision, mentee: number): Bars {
  const isAllowed = new Uint8Array(problem.mentors.length);
  choices.forEach(mentee, 0, (mentor) => (isAllowed[mentor] = 1));
  const bars: Bars = { count: new Map(), full: [] };
  const add = (code: BarCode) => bars.count.set(code, (bars.count.get(code) ?? 0) + 1);
  problem.mentors.forEach(({ id }, mentor) => {
    if (isForbidden(mentee, mentor)) add('FORBIDDEN');
    else if (isAllowed[mentor]) bars.full.push(id);
    else if (!roster) add('NOT_LISTED');
    else exclusionsIn(roster.mentees[mentee], roster.mentors[mentor], roster.rules).forEach(add);
  });
  if (bars.full.length > 0) bars.count.set('NO_PLACE_LEFT', bars.full.length);
  bars.full.sort(byId);
  return bars;
}

/** How many mentors each code ruled out, by code, so that the order of rows does not show. */
const counted = ({ count }: Bars): Unmatched['codes'] =>
  Object.fromEntries([...count].sort(([a], [b]) => byId(a, b)));

/** Everybody who goes without a mentor, the true reason, and the smallest changes that would serve them. */
export function explainedUnmatched(decision: Decision): Unmatched[] {
  const { problem, market, mentorOf } = decision;
  const without = [...mentorOf.keys()].filter((mentee) => mentorOf[mentee] < 0);
  if (without.length === 0) return [];
  const rank = ranksOf(market.menteeAt);
  const changesOf = ruleChanges(decision);
  const contended = contentions(decision);
  const absent = (mentee: number) => capacityOf(problem.mentees[mentee]) === 0;
  const unmatched = without.map((mentee): Unmatched => {
    const id = problem.mentees[mentee].id;
    if (absent(mentee)) return { mentee: id, reason: 'OPTED_OUT', changes: [] };
    const witness = contended.get(rank[mentee]);
    if (witness) {
      const changes = [...morePlaces(witness.mentors), ...changesOf(mentee)];
      return { mentee: id, reason: 'CONTENDED', witness, changes };
    }
    const bars = barsOf(decision, mentee);
    return {
      mentee: id,
      reason: 'NO_ELIGIBLE_MENTOR',
      codes: counted(bars),
      changes: [...morePlaces(bars.full), ...changesOf(mentee)],
    };
  });
  return unmatched.sort((a, b) => byId(a.mentee, b.mentee));
}
