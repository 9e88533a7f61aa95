import { defineNotice, type NoticeWords } from '@obi/notifications/api';

/** What a pair waits for when nobody else's answer is missing. */
export type WaitsFor = 'confirm' | 'agree' | 'plan';

type Words = Readonly<Record<WaitsFor, (other: string, days: number) => NoticeWords>>;

const english: Words = {
  confirm: (other, days) => ({
    subject: `A session with ${other} waits for your word`,
    body: `It was logged ${days} days ago. Confirm it, or say what is not right.`,
    action: 'Look and confirm',
  }),
  agree: (other, days) => ({
    subject: `Agree with ${other} on how you meet`,
    body: `You have been a pair for ${days} days. The agreement takes five minutes.`,
    action: 'Start with the agreement',
  }),
  plan: (other, days) => ({
    subject: `Fix your next session with ${other}`,
    body: `No day has been set for ${days} days.`,
    action: 'Set a day',
  }),
};

const german: Words = {
  confirm: (other, days) => ({
    subject: `Ein Treffen mit ${other} wartet auf Ihr Wort`,
    body: `Es wurde vor ${days} Tagen eingetragen. Bestätigen Sie es, oder sagen Sie, was nicht stimmt.`,
    action: 'Ansehen und bestätigen',
  }),
  agree: (other, days) => ({
    subject: `Mit ${other} vereinbaren, wie Sie sich treffen`,
    body: `Sie sind seit ${days} Tagen ein Paar. Die Vereinbarung dauert fünf Minuten.`,
    action: 'Mit der Vereinbarung beginnen',
  }),
  plan: (other, days) => ({
    subject: `Das nächste Treffen mit ${other} festlegen`,
    body: `Seit ${days} Tagen steht kein Tag fest.`,
    action: 'Einen Tag festlegen',
  }),
};

/** On days 7, 14 and 21 to the one whose turn it is; each once. */
export const yourTurn = defineNotice<{ waitsFor: WaitsFor; other: string; days: number; pairId: string }>({
  name: 'mentoring.your-turn',
  kind: 'your-turn',
  words: {
    en: ({ waitsFor, other, days }) => english[waitsFor](other, days),
    de: ({ waitsFor, other, days }) => german[waitsFor](other, days),
  },
  link: ({ pairId }) => `/pair/${pairId}`,
});
