import { contentions } from './contention';
import type { Decision } from './decision';
import { exclusionsIn } from './eligibility';
import { byId, ranksOf } from './id-order';
import { capacityOf } from './problem';
import type { BarCode, Change, Unmatched } from './result';
import { ruleChanges } from './smallest-change';

/** Positions of the mentors whom the rules, or the list, allow for this mentee. */
function allowedFor({ choices }: Decision, mentee: number): ReadonlySet<number> {
  const found = new Set<number>();
  choices.forEach(mentee, 0, (mentor) => found.add(mentor));
  return found;
}

/** What ruled every mentor out for one mentee; a mentor ruled out twice counts in both. */
function bars(decision: Decision, mentee: number): Map<BarCode, number[]> {
  const { problem, roster, isForbidden } = decision;
  const allowed = allowedFor(decision, mentee);
  const found = new Map<BarCode, number[]>();
  const add = (code: BarCode, mentor: number) => {
    const known = found.get(code);
    if (known) known.push(mentor);
    else found.set(code, [mentor]);
  };
  problem.mentors.forEach((_, mentor) => {
    if (isForbidden(mentee, mentor)) add('FORBIDDEN', mentor);
    else if (allowed.has(mentor)) add('NO_PLACE_LEFT', mentor);
    else if (!roster) add('NOT_LISTED', mentor);
    else
      exclusionsIn(roster.mentees[mentee], roster.mentors[mentor], roster.rules).forEach((code) =>
        add(code, mentor),
      );
  });
  return found;
}

/** How many mentors each code ruled out, by code, so that the order of rows does not show. */
function counted(found: ReadonlyMap<BarCode, readonly number[]>): Unmatched['codes'] {
  const codes = [...found.keys()].sort(byId);
  return Object.fromEntries(codes.map((code) => [code, found.get(code)?.length ?? 0]));
}

function morePlaces(mentors: readonly string[]): Change[] {
  return mentors.length > 0 ? [{ code: 'MORE_PLACES', by: 1, mentors }] : [];
}

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
    const found = bars(decision, mentee);
    const full = (found.get('NO_PLACE_LEFT') ?? []).map((mentor) => problem.mentors[mentor].id).sort(byId);
    return {
      mentee: id,
      reason: 'NO_ELIGIBLE_MENTOR',
      codes: counted(found),
      changes: [...morePlaces(full), ...changesOf(mentee)],
    };
  });
  return unmatched.sort((a, b) => byId(a.mentee, b.mentee));
}
