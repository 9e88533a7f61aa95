import type { Participant } from './pairing';

/** From this place on a wish is worth the least: those who waited wish for nobody more than for others. */
const LAST_PLACE = 3;

/**
 * Whom a mentor is taken to wish for. One whose last pair ended through no fault of theirs comes first in this round: they
 * count as having asked, after everybody whom they named themself, for each mentee whom they can teach. So the weight of
 * wishes is the weight of waiting too, and of two equal mentors the one who waited is proposed.
 */
export function wishedBy(
  mentor: Participant,
  mentees: readonly Pick<Participant, 'personId' | 'wants'>[],
): readonly string[] {
  if (mentor.waited !== true) return mentor.rather;
  const teachable = mentees.filter(({ wants }) => wants.some((topic) => mentor.offers.includes(topic)));
  // Oneself takes the first places: nobody is paired with oneself, and nobody else stands there by chance.
  const oneself = Array.from(
    { length: Math.max(0, LAST_PLACE - mentor.rather.length) },
    () => mentor.personId,
  );
  return [...mentor.rather, ...oneself, ...teachable.map(({ personId }) => personId)];
}
