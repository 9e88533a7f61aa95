import { otherSide, type Side } from './joining';
import type { AgreementTerms } from './pair';
import type { MentoringRefusal } from './refusals';
import { refusalOfText } from './text';
import type { Turn } from './turn';

/** How an agreement stands: one wrote it and the other has not answered, or asked for a change, or both gave their word. */
export const AGREEMENT_STANDINGS = ['waits', 'changeAsked', 'agreed'] as const;
export type AgreementStanding = (typeof AGREEMENT_STANDINGS)[number];

/** What is written down about who said what to the agreement. */
export interface AgreementWords {
  readonly savedBy: Side;
  readonly savedAt: Date;
  readonly agreedAt: Date | null;
  readonly changeAskedAt: Date | null;
}

/** How the agreement stands. Whatever is written anew waits for the other one again. */
export function standingOfAgreement({
  agreedAt,
  changeAskedAt,
}: Pick<AgreementWords, 'agreedAt' | 'changeAskedAt'>): AgreementStanding {
  if (agreedAt) return 'agreed';
  return changeAskedAt ? 'changeAsked' : 'waits';
}

/** Whose turn it is with the agreement, and since when; both begin, and nobody is waited for once both agreed. */
export function turnOfAgreement(agreement: AgreementWords | null, startedAt: Date): Turn | undefined {
  if (!agreement) return { whose: 'both', since: startedAt };
  const standing = standingOfAgreement(agreement);
  if (standing === 'waits') return { whose: otherSide(agreement.savedBy), since: agreement.savedAt };
  if (standing === 'changeAsked')
    return { whose: agreement.savedBy, since: agreement.changeAskedAt ?? agreement.savedAt };
  return undefined;
}

/** Why this side may not answer the agreement: it must be there, as they read it, and the other one's. */
export function refusalToAnswerAgreement(
  agreement: AgreementWords | null,
  side: Side,
  readAt: Date | null,
): MentoringRefusal | undefined {
  if (!agreement) return { code: 'MENTORING_AGREEMENT_MISSING', kind: 'CONFLICT' };
  if (readAt !== null && agreement.savedAt.getTime() !== readAt.getTime())
    return { code: 'MENTORING_AGREEMENT_CHANGED_MEANWHILE', kind: 'CONFLICT' };
  if (agreement.agreedAt) return { code: 'MENTORING_AGREEMENT_AGREED', kind: 'CONFLICT' };
  return agreement.savedBy === side ? { code: 'MENTORING_AGREEMENT_YOURS_TO_WAIT' } : undefined;
}

/** A text of an agreement, and who said what to it. */
export interface AgreementText {
  readonly terms: AgreementTerms;
  readonly words: AgreementWords;
}

/** What becomes of a text that one of the two saves: the other one is asked, or need not be. */
export type SavedAgreement = 'asks' | 'agreed' | 'asBefore' | 'nothing';

/**
 * Nobody is asked about a text that is the same. The newest text of the other one, saved as it is, is one’s word for it;
 * what holds, saved as it is, takes back what was written anew. Who was asked for a change and leaves it asks again.
 */
export function becomesOfSaved(
  terms: AgreementTerms,
  side: Side,
  { newest, inForce }: { readonly newest?: AgreementText; readonly inForce?: AgreementTerms },
): SavedAgreement {
  if (newest && isSameText(terms, newest.terms)) {
    if (newest.words.agreedAt) return 'nothing';
    if (newest.words.savedBy !== side) return 'agreed';
    return newest.words.changeAskedAt ? 'asks' : 'nothing';
  }
  return inForce && isSameText(terms, inForce) ? 'asBefore' : 'asks';
}

const isSameText = (one: AgreementTerms, other: AgreementTerms): boolean =>
  one.drives === other.drives &&
  one.everyWeeks === other.everyWeeks &&
  one.minutes === other.minutes &&
  one.endsOn === other.endsOn &&
  one.staysBetweenUs.trim() === other.staysBetweenUs.trim() &&
  one.howWeStop.trim() === other.howWeStop.trim();

export const MOST_CHANGE = 500;

/** Why this cannot be asked to be changed. */
export function refusalToAskForChange(text: string): MentoringRefusal | undefined {
  return refusalOfText(text, 'change', { most: MOST_CHANGE });
}
