import type { BeltsRefusal } from './refusals';

/**
 * What somebody may report about a certificate that was shown to them. `not-the-holder`: who shows it is somebody else.
 * `altered`: it says something else than its page. `out-of-date`: it is shown although it does not count any more.
 */
export const MISUSES = ['not-the-holder', 'altered', 'out-of-date'] as const;

export type Misuse = (typeof MISUSES)[number];

export function isMisuse(text: string): text is Misuse {
  return (MISUSES as readonly string[]).includes(text);
}

/** What anybody may ask for without signing in: to have a file checked, to look a code up, to report a misuse. */
export type PublicAsk = 'file' | 'code' | 'misuse';

/** How often one address may ask for it in a minute: a queue at a counter, and no search for codes by trying. */
const MOST_PER_MINUTE: Readonly<Record<PublicAsk, number>> = { file: 20, code: 60, misuse: 5 };

/** How often one address may ask for this in a minute. */
export function mostPerMinute(ask: PublicAsk): number {
  return MOST_PER_MINUTE[ask];
}

/** Why an address that asked too often has to wait. */
export function refusalOfTooMany(ask: PublicAsk): BeltsRefusal {
  const codes = {
    file: 'BELTS_TOO_MANY_CHECKS',
    code: 'BELTS_TOO_MANY_LOOK_UPS',
    misuse: 'BELTS_TOO_MANY_REPORTS',
  } as const;
  return { code: codes[ask], kind: 'REFUSED' };
}
