import { codeShown, type Misuse } from '@obi/belts/rules';
import type { Belt } from '@obi/kernel';
import { defineNotice } from '@obi/notifications/api';
import { GERMAN } from './belt-words';

const ENGLISH_MISUSE: Readonly<Record<Misuse, string>> = {
  'not-the-holder': 'Whoever showed it is somebody else, says a person who was shown it.',
  altered: 'What was shown says something else than its page, says a person who was shown it.',
  'out-of-date': 'It is shown although it does not count any more, says a person who was shown it.',
};

const GERMAN_MISUSE: Readonly<Record<Misuse, string>> = {
  'not-the-holder': 'Wer ihn vorzeigte, ist jemand anderes, sagt eine Person, die ihn gesehen hat.',
  altered: 'Was vorgezeigt wurde, sagt etwas anderes als seine Seite, sagt eine Person, die ihn gesehen hat.',
  'out-of-date': 'Er wird vorgezeigt, obwohl er nicht mehr gilt, sagt eine Person, die ihn gesehen hat.',
};

/** Somebody outside reports to HR that a certificate is misused; for them it counts until HR says otherwise. */
export const misuseReported = defineNotice<{
  code: string;
  belt: Belt;
  holder: string;
  holderId: string;
  what: Misuse;
}>({
  name: 'belts.misuse-reported',
  kind: 'answer-waited-for',
  words: {
    en: ({ code, belt, holder, what }) => ({
      subject: `Look into certificate ${codeShown(code)}: a misuse is reported`,
      body: `It is the ${belt} belt of ${holder}. ${ENGLISH_MISUSE[what]}`,
      action: 'See what they hold',
    }),
    de: ({ code, belt, holder, what }) => ({
      subject: `Nachweis ${codeShown(code)} prüfen: Missbrauch gemeldet`,
      body: `Es ist der Nachweis von ${holder} (Gürtel ${GERMAN[belt]}). ${GERMAN_MISUSE[what]}`,
      action: 'Ansehen, was die Person trägt',
    }),
  },
  link: ({ holderId }) => `/hr/certification/${holderId}`,
  belt: ({ belt }) => belt,
});
