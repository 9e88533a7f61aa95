import type { Messages } from './messages';

/** What is said for a kind of failure when its code has no sentence of its own. */
export const messages: Messages = {
  OFFLINE: 'You are offline. What you typed is kept: try again when you are connected.',
  UNAUTHENTICATED: 'Your session has ended. Sign in again.',
  NOT_FOUND: 'We cannot find this, or it is not for you to see.',
  REFUSED: 'This cannot be done now.',
  BAD_INPUT: 'Something in the form is missing or cannot be read.',
  CONFLICT: 'Somebody changed this in the meantime. Load the page again and look.',
  PEOPLE_SIGN_IN_NOT_FRESH: 'Nothing was done: this needs your password.',
  INTERNAL: 'We could not do this. The fault is ours: try again in a minute.',
};
