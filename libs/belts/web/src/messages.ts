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
  BELTS_RULES_CHANGED: 'Somebody published other rules meanwhile. Reload the page to see them.',
  BELTS_RULES_BEFORE_THE_LAST: 'Enter the day from which the last version counts, or a later one',
  BELTS_RULES_TOO_FAR_AHEAD: 'Enter a day within the next year',
  BELTS_RULES_VERSION_NOT_A_NUMBER: 'The version is not a number',
  BELTS_RULES_DAY_UNKNOWN: 'Enter a day that is in the calendar',
  BELTS_RULES_BELTS_NOT_IN_ORDER: 'The seven belts are not there in their order',
  BELTS_RULES_NOTHING_ASKED: 'A belt has to ask something of its own',
  BELTS_RULES_BELT_NOT_BELOW: 'A belt can only ask for a lower one',
  BELTS_RULES_COUNT_TOO_SMALL: 'Enter a whole number, 1 or more',
  BELTS_RULES_KEYS_MISSING: 'Name at least one module or clause',
  BELTS_RULES_MONTHS_TOO_FEW: 'Enter a whole number of months, 1 or more',
  BELTS_RULES_WINDOW_NEGATIVE: 'Enter a whole number of days, 0 or more',
  BELTS_RULES_MINIMUM_SHORTER_THAN_WINDOW:
    'The minimum active period cannot be shorter than the renewal window',
  BELTS_RULES_MINIMUM_LONGER_THAN_VALIDITY: 'The minimum active period has to be shorter than the validity',
  BELTS_RULES_CALENDAR_DAY_UNKNOWN: 'Enter a day of the year as MM-DD, such as 03-31',
  BELTS_RULES_CALENDAR_MONTHS_NOT_WHOLE_YEARS: 'To a fixed day, enter whole years: 12, 24 or 36 months',
  BELTS_RULES_RENEWAL_MISSING: 'A belt that expires has to say what its renewal asks',
  BELTS_RULES_RENEWAL_ASKS_NOTHING_NEW: 'A renewal has to ask something new',
} satisfies Record<BeltsRefusalCode, string> & Messages;
