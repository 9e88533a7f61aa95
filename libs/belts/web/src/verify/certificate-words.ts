import { type AssessedBy, type CertificateState, lastDayOf } from '@obi/belts/rules';
import type { LocalDate } from '@obi/kernel';
import { dayInWords, type Language } from '@obi/notifications/rules';
import { asBelt } from '../words/way';
import type { CertificateQuery } from './verify-page.graphql.gen';
import { VERIFY_WORDS } from './words/verify-words';

/** A certificate as the server tells it to anybody. */
export type ShownCertificate = NonNullable<CertificateQuery['certificate']>;

/** A certificate in the words of a language. */
export function certificateInWords(certificate: ShownCertificate, language: Language) {
  const words = VERIFY_WORDS[language];
  const dayIn = (day: LocalDate): string => dayInWords(language, day);
  const { holder, company, endedOn, checkedAt, earnedOn, guideVersion } = certificate;
  const lastDay = lastDayOf(certificate);
  const state = certificate.state as CertificateState;
  const belt = asBelt(certificate.belt) ?? 'white';
  return {
    answer: words.answer(state, holder, belt),
    consequence: words.consequence(state, belt, company, endedOn && dayIn(endedOn)),
    tag: state === 'valid' ? null : words.tag[state],
    checkedOn: shortDay(language, checkedAt),
    // Whoever looks may be anywhere.
    checkedAt: `${checkedAt.slice(11, 16)} UTC`,
    asks: words.asks(belt),
    place: words.place[belt],
    facts: [
      { name: words.facts.earned, value: dayIn(earnedOn) },
      {
        name: words.facts[endedOn ? 'countedUntil' : 'validUntil'],
        value: lastDay ? dayIn(lastDay) : words.neverExpires,
      },
      { name: words.facts.guideVersion, value: guideVersion ?? words.beforeObi },
      { name: words.facts.assessedBy, value: words.assessed[certificate.assessedBy as AssessedBy] },
    ],
  };
}

/** "22 Nov 2026", "22.11.2026": a day that fits into the seal. */
function shortDay(language: Language, instant: string): string {
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(instant));
}
