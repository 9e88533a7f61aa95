import type { IdPair } from '@obi/matching';
import type { Participant, Pool } from './pairing';
import type { ProgrammeTerms } from './programme';

/** Everybody above a person, as far as the run knew the reporting lines. */
function linesOf(pool: Pool): (personId: string) => readonly string[] {
  const managers = new Map<string, string | null>();
  for (const { personId, managerId } of [...pool.line, ...pool.mentees, ...pool.mentors]) {
    managers.set(personId, managerId);
  }
  return (personId) => {
    const line = new Set<string>();
    for (let at = managers.get(personId); at && !line.has(at); at = managers.get(at)) line.add(at);
    return [...line];
  };
}

/** Mentees and mentors of whom one is above the other, or who have one manager. */
function inOneLine({ mentees, mentors }: Pool, lineOf: (personId: string) => readonly string[]): IdPair[] {
  const isMentee = new Set(mentees.map((one) => one.personId));
  const isMentor = new Set(mentors.map((one) => one.personId));
  const byManager = new Map<string, string[]>();
  for (const { personId, managerId } of mentors) {
    if (managerId === null) continue;
    const known = byManager.get(managerId);
    if (known) known.push(personId);
    else byManager.set(managerId, [personId]);
  }
  const peers = ({ personId, managerId }: Participant): IdPair[] =>
    (byManager.get(managerId ?? '') ?? []).map((mentor) => [personId, mentor]);
  return [
    ...mentors.flatMap(({ personId }) =>
      lineOf(personId).flatMap((above): IdPair[] => (isMentee.has(above) ? [[above, personId]] : [])),
    ),
    ...mentees.flatMap(({ personId }) =>
      lineOf(personId).flatMap((above): IdPair[] => (isMentor.has(above) ? [[personId, above]] : [])),
    ),
    ...mentees.flatMap(peers),
  ];
}

/**
 * Who may not meet, whatever the reason: one list of reporting lines, earlier pairs, what HR forbade or somebody
 * declined, and whom one would rather not meet, so that the last can be told from none of the others.
 */
export function whoMayNotMeet(terms: ProgrammeTerms, pool: Pool): IdPair[] {
  const mentees = new Set(pool.mentees.map((one) => one.personId));
  const mentors = new Set(pool.mentors.map((one) => one.personId));
  const all = [
    ...inOneLine(pool, linesOf(pool)),
    ...(terms.allowPrevious ? [] : pool.earlierPairs),
    ...pool.forbidden,
    ...pool.exclusions,
  ].filter((pair) => mentees.has(pair[0]) && mentors.has(pair[1]));
  const once = new Map(all.map((pair) => [pair.join(), pair]));
  return [...once.values()];
}
