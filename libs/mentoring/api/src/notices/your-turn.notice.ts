import type { WaitsFor } from '@obi/mentoring/rules';
import { defineNotice, type NoticeWords } from '@obi/notifications/api';

type Words = Readonly<Record<WaitsFor, (other: string, days: number) => NoticeWords>>;

const english: Words = {
  confirm: (other, days) => ({
    subject: `A session with ${other} waits for your word`,
    body: `It was logged ${days} days ago. Confirm it, or say what is not right.`,
    action: 'Look and confirm',
  }),
  correct: (other, days) => ({
    subject: `A session with ${other} waits for your correction`,
    body: `${other} said ${days} days ago that it was not as you logged it. Correct it, or talk about it.`,
    action: 'Look and correct',
  }),
  agree: (other, days) => ({
    subject: `Agree with ${other} on how you meet`,
    body: `You have been a pair for ${days} days. The agreement takes five minutes.`,
    action: 'Start with the agreement',
  }),
  agreeToo: (other, days) => ({
    subject: `${other} waits for your word on the agreement`,
    body: `It was written ${days} days ago. Agree to it, or ask for a change.`,
    action: 'Read and agree',
  }),
  change: (other, days) => ({
    subject: `${other} waits for a change in your agreement`,
    body: `It was asked for ${days} days ago.`,
    action: 'Look at the change',
  }),
  log: (other, days) => ({
    subject: `What became of your session with ${other}?`,
    body: `It was planned for ${days} days ago. Log it, move it, or say that it did not take place.`,
    action: 'Say what became of it',
  }),
  conclude: (other, days) => ({
    subject: `Conclude with ${other}, or meet again?`,
    body: `Nothing has been heard of the two of you for ${days} days. Concluding keeps all that you did; so does one more session.`,
    action: 'Decide how to go on',
  }),
  end: (other, days) => ({
    subject: `Complete your pair with ${other}, or go on?`,
    body:
      days === 0
        ? 'Your last day together is over. Look back on what you did, or extend it.'
        : `Your last day together was ${days} days ago. Look back on what you did, or extend it.`,
    action: 'Complete or extend',
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
  correct: (other, days) => ({
    subject: `Ein Treffen mit ${other} wartet auf Ihre Berichtigung`,
    body: `${other} hat vor ${days} Tagen gesagt, dass es anders war. Berichtigen Sie es, oder sprechen Sie darüber.`,
    action: 'Ansehen und berichtigen',
  }),
  agree: (other, days) => ({
    subject: `Mit ${other} vereinbaren, wie Sie sich treffen`,
    body: `Sie sind seit ${days} Tagen ein Paar. Die Vereinbarung dauert fünf Minuten.`,
    action: 'Mit der Vereinbarung beginnen',
  }),
  agreeToo: (other, days) => ({
    subject: `${other} wartet auf Ihr Wort zur Vereinbarung`,
    body: `Sie wurde vor ${days} Tagen geschrieben. Stimmen Sie zu, oder bitten Sie um eine Änderung.`,
    action: 'Lesen und zustimmen',
  }),
  change: (other, days) => ({
    subject: `${other} wartet auf eine Änderung Ihrer Vereinbarung`,
    body: `Darum wurde vor ${days} Tagen gebeten.`,
    action: 'Änderung ansehen',
  }),
  log: (other, days) => ({
    subject: `Was wurde aus Ihrem Treffen mit ${other}?`,
    body: `Es war vor ${days} Tagen geplant. Tragen Sie es ein, verschieben Sie es, oder sagen Sie, dass es ausfiel.`,
    action: 'Sagen, was daraus wurde',
  }),
  conclude: (other, days) => ({
    subject: `Mit ${other} abschließen oder sich wieder treffen?`,
    body: `Seit ${days} Tagen war nichts von Ihnen beiden zu hören. Was Sie getan haben, bleibt in jedem Fall bestehen.`,
    action: 'Entscheiden, wie es weitergeht',
  }),
  end: (other, days) => ({
    subject: `Das Paar mit ${other} abschließen oder verlängern?`,
    body:
      days === 0
        ? 'Ihr letzter gemeinsamer Tag ist vorbei. Blicken Sie zurück, oder verlängern Sie.'
        : `Ihr letzter gemeinsamer Tag war vor ${days} Tagen. Blicken Sie zurück, oder verlängern Sie.`,
    action: 'Abschließen oder verlängern',
  }),
  plan: (other, days) => ({
    subject: `Das nächste Treffen mit ${other} festlegen`,
    body: `Seit ${days} Tagen steht kein Tag fest.`,
    action: 'Einen Tag festlegen',
  }),
};

/** On days 7, 14 and 21 to the one whose turn it is, after the last day and after 90 days of silence to both; each once. */
export const yourTurn = defineNotice<{ waitsFor: WaitsFor; other: string; days: number; pairId: string }>({
  name: 'mentoring.your-turn',
  kind: 'your-turn',
  words: {
    en: ({ waitsFor, other, days }) => english[waitsFor](other, days),
    de: ({ waitsFor, other, days }) => german[waitsFor](other, days),
  },
  link: ({ pairId }) => `/pair/${pairId}`,
});
