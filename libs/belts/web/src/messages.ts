import type { BeltsRefusalCode } from '@obi/belts/rules';
import type { Messages } from '@obi/shared/web';

/** What each refusal about belts is told in. */
export const beltsMessages = {
  BELTS_OWN_BELT: 'This is your own belt. Nobody decides about their own: ask a colleague in HR.',
  BELTS_OWN_DATE: 'This is your own date. Nobody moves their own: ask a colleague in HR.',
  BELTS_REASON_MISSING: 'Enter the reason. It is kept with the decision.',
  BELTS_NOTHING_TO_REVOKE: 'This person does not hold the {belt} belt, so there is nothing to take away.',
  BELTS_ALREADY_STANDS: 'The {belt} belt already counts.',
  BELTS_DAY_UNKNOWN: 'Enter a day that is in the calendar',
  BELTS_DAY_IN_FUTURE: 'Enter a day that is not after today',
  BELTS_DAY_IN_PAST: 'Enter today or a later day',
  BELTS_NOT_NEEDED: 'Nothing is asked of this person now, so there is no date to move.',
  BELTS_DAYS_NEGATIVE: 'Enter a whole number of days, 0 or more',
  BELTS_ENDS_BEFORE_START: 'The last day is before the first one',
  BELTS_BADGE_TOO_LARGE: 'Choose a file of at most 1 MB',
  BELTS_TOO_MANY_CHECKS: 'Too many files are being checked. Try again in a minute.',
} satisfies Record<BeltsRefusalCode, string> & Messages;
