import { defineNotice } from '@obi/notifications/api';

/** The other one gave the second yes: whoever said theirs first hears that the two are a pair, and what comes first. */
export const pairBegan = defineNotice<{ other: string; pairId: string }>({
  name: 'mentoring.pair-began',
  kind: 'pair-news',
  words: {
    en: ({ other }) => ({
      subject: `${other} said yes: you are a pair`,
      body: 'Begin with what the two of you agree: who drives, how often you meet, what stays between you. It takes five minutes.',
      action: 'Write what you agree',
    }),
    de: ({ other }) => ({
      subject: `${other} hat zugesagt: Sie sind ein Paar`,
      body: 'Beginnen Sie mit Ihrer Vereinbarung: wer vorangeht, wie oft Sie sich treffen, was unter Ihnen bleibt. Es dauert fünf Minuten.',
      action: 'Vereinbarung schreiben',
    }),
  },
  link: ({ pairId }) => `/pair/${pairId}`,
});
