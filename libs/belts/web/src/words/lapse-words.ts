import { dayInWords } from '@obi/shared/web';
import { listed, sentence } from './numbers';
import { missingInSentence } from './requirement-words';

/** What has to be known of a belt to say when it ends, and why. */
export interface EndingBelt {
  readonly state: string;
  readonly dueBecause: string | null;
  readonly standsUntil: string | null;
  readonly validUntil: string | null;
  readonly windowOpensOn: string | null;
  readonly requirements: readonly { readonly code: string; readonly done: number; readonly total: number }[];
}

/** What a belt still asks: "two modules and the assessment". */
export function leftInWords({ requirements }: Pick<EndingBelt, 'requirements'>): string {
  return listed(
    requirements
      .filter(({ done, total }) => done < total)
      .map(({ code, done, total }) => missingInSentence(code, total - done)),
  );
}

/** When a belt ends by itself and why, or what brings it back; empty when it does not end. */
export function lapseInWords(belt: EndingBelt): string {
  const { state, dueBecause, standsUntil, validUntil, windowOpensOn } = belt;
  const left = leftInWords(belt);
  if (state === 'lapsed') return left === '' ? '' : `${sentence(left)} would bring it back.`;
  if (standsUntil === null || (state !== 'held' && state !== 'due')) return '';
  const day = dayInWords(standsUntil);
  // Without a last day to certify again it waits, due, until it expires as it would have anyway.
  if (dueBecause === 'guide-changed' && standsUntil !== validUntil)
    return `Lapses after ${day} unless ${left} ${isOne(left) ? 'is' : 'are'} done: the guide changed under it.`;
  if (dueBecause === 'expiring')
    return `Expires on ${day}. ${sentence(left)} renews it without losing a day.`;
  return windowOpensOn === null
    ? ''
    : `Expires on ${day}; it can be renewed from ${dayInWords(windowOpensOn)}.`;
}

function isOne(left: string): boolean {
  return /^(one|a|the) [^,]*$/.test(left) && !left.includes(' and ');
}
