import { type AssessedBy, type CertificateState, certifiedTo } from '@obi/belts/rules';
import { BELTS, type LocalDate, rankOf } from '@obi/kernel';
import { asBelt } from '../words/way';
import { numberInWords, sentence } from '../words/numbers';
import type { CertificateQuery } from './verify-page.graphql.gen';

/** A certificate as the server tells it to anybody. */
export type ShownCertificate = NonNullable<CertificateQuery['certificate']>;

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'];

/** "Ines Duarte holds the orange belt": the answer to whether it is real and valid now. */
export function answerOf({ state, holder, belt }: ShownCertificate): string {
  const words: Readonly<Record<CertificateState, string>> = {
    valid: `${holder} holds the ${belt} belt`,
    expired: `The ${belt} belt of ${holder} has expired`,
    withdrawn: `The ${belt} belt of ${holder} was withdrawn`,
  };
  return words[stateOf(state)];
}

/** What follows from it, in a sentence. */
export function consequenceOf({ state, belt, company, endedOn }: ShownCertificate): string {
  const since = endedOn ? ` since ${dayInFull(endedOn)}` : '';
  const words: Readonly<Record<CertificateState, string>> = {
    valid: `Certified to ${certifiedTo(asBelt(belt) ?? 'white')} for ${company}.`,
    expired: `It has not counted${since}. Renewing it brings it back.`,
    withdrawn: `${company} took it back. It does not count.`,
  };
  return words[stateOf(state)];
}

/** "Third of seven belts, from white to black." */
export function placeOf(belt: string): string {
  const ordinal = ORDINALS[rankOf(asBelt(belt)) - 1] ?? '';
  return `${sentence(ordinal)} of ${numberInWords(BELTS.length)} belts, from white to black.`;
}

/** By whom or what it was judged. */
export function assessedInWords(by: string): string {
  const words: Readonly<Record<AssessedBy, string>> = {
    assessors: 'Two assessors',
    sessions: 'Confirmed sessions',
    quizzes: 'Quizzes and scenarios',
    reading: 'Reading the guide',
    recognised: 'Recognised by HR',
  };
  return words[by as AssessedBy];
}

/** "18 June 2026", as on the printed certificate. */
export function dayInFull(day: LocalDate): string {
  const form = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('en-GB', form).format(new Date(`${day}T00:00:00Z`));
}

/** "14:31 UTC": whoever looks may be anywhere. */
export function timeInUtc(instant: string): string {
  return `${instant.slice(11, 16)} UTC`;
}

function stateOf(state: string): CertificateState {
  return state as CertificateState;
}
