import { BELTS, type Belt } from '@obi/kernel';
import { otherSide, type Side, type WhyNotHeld } from '@obi/mentoring/rules';

/** The belt that a text names; null for none. */
export function asBelt(name: string | null | undefined): Belt | null {
  return BELTS.find((belt) => belt === name) ?? null;
}

/** "Store manager, Porto": what stands below a name. */
export function placeOf(person: {
  readonly job: string | null;
  readonly unitName: string | null;
  readonly location: string | null;
}): string {
  return [person.job ?? person.unitName, person.location].filter(Boolean).join(', ');
}

/** What the one who reads calls the other one of the pair. */
export function nameOfOther(pair: {
  readonly mySide: Side;
  readonly mentor: { readonly callName: string };
  readonly mentee: { readonly callName: string };
}): string {
  return pair[otherSide(pair.mySide)].callName;
}

export const sideName: Record<Side, string> = { mentor: 'Mentor', mentee: 'Mentee' };

/** "Every week", "Every 3 weeks". */
export function rhythm(everyWeeks: number): string {
  return everyWeeks === 1 ? 'Every week' : `Every ${everyWeeks} weeks`;
}

export const whyNotHeldWords: Record<WhyNotHeld, string> = {
  work: 'Work came between',
  illness: 'Illness',
  holiday: 'Holiday',
  noShow: 'One of us did not come',
  other: 'Something else',
};
