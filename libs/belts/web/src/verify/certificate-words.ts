import type { AssessedBy, CertificateState } from '@obi/belts/rules';
import type { LocalDate } from '@obi/kernel';
import { asBelt } from '../words/way';
import type { CertificateQuery } from './verify-page.graphql.gen';
import type { VerifyWords } from './words/verify-words';

/** A certificate as the server tells it to anybody. */
export type ShownCertificate = NonNullable<CertificateQuery['certificate']>;

/** A certificate in the words of a language; `dayIn` writes its days. */
export function certificateInWords(
  certificate: ShownCertificate,
  words: VerifyWords,
  dayIn: (day: LocalDate) => string,
) {
  const { holder, company, endedOn, checkedAt, earnedOn, validUntil, guideVersion } = certificate;
  const state = certificate.state as CertificateState;
  const belt = asBelt(certificate.belt) ?? 'white';
  return {
    answer: words.answer(state, holder, belt),
    consequence: words.consequence(state, belt, company, endedOn && dayIn(endedOn)),
    tag: state === 'valid' ? null : words.tag[state],
    checkedOn: dayIn(checkedAt.slice(0, 10)),
    // Whoever looks may be anywhere.
    checkedAt: `${checkedAt.slice(11, 16)} UTC`,
    asks: words.asks(belt),
    place: words.place[belt],
    facts: [
      { name: words.facts.earned, value: dayIn(earnedOn) },
      { name: words.facts.validUntil, value: validUntil ? dayIn(validUntil) : words.neverExpires },
      { name: words.facts.guideVersion, value: guideVersion ?? words.beforeObi },
      { name: words.facts.assessedBy, value: words.assessed[certificate.assessedBy as AssessedBy] },
    ],
  };
}
