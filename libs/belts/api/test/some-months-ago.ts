import { plusDays, plusMonths } from '@obi/kernel';

/** A day some months ago: what was earned then counts on whichever day the specs are run. */
export const EARNED_ON = plusDays(new Date().toISOString().slice(0, 10), -157);

/** The last day on which it counts, two years later. */
export const VALID_UNTIL = plusMonths(EARNED_ON, 24);
