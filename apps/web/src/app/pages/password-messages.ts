import type { Messages } from '@obi/shared/web';

/** What is said when a sign-in or a new password is refused. */
export const passwordMessages: Messages = {
  PEOPLE_SIGN_IN_REFUSED: 'This e-mail and password do not belong together.',
  PEOPLE_SIGN_IN_TOO_MANY_GUESSES: 'Too many tries for this e-mail. Wait 15 minutes, then try again.',
  PEOPLE_SIGN_IN_LINK_USED: 'This link was used, or its time is over. Ask HR for a new one.',
  PEOPLE_PASSWORD_TOO_SHORT: 'Use at least {least} characters: a few words in a row are easy to keep in mind',
  PEOPLE_PASSWORD_TOO_LONG: 'Use at most {most} characters',
  PEOPLE_PASSWORD_COMMON: 'Choose another one: this password is on the lists that are tried first',
  PEOPLE_PASSWORD_ABOUT_YOU: 'Choose another one: this password is made of your name or e-mail',
};
