import { defineNotice } from '@obi/notifications/api';

/** One side wrote the agreement, or asks for a change in it: the other one's word is waited for. Its text stays on their page. */
export const agreementWaits = defineNotice<{ asks: 'agree' | 'change'; other: string; pairId: string }>({
  name: 'mentoring.agreement-waits',
  kind: 'answer-waited-for',
  words: {
    en: ({ asks, other }) =>
      asks === 'agree'
        ? {
            subject: `${other} wrote what the two of you agree`,
            body: 'Read it, then agree or ask for a change. It takes a minute.',
            action: 'Read and agree',
          }
        : {
            subject: `${other} asks for a change in your agreement`,
            body: 'What should change is on your page. Write it anew, and the other one agrees.',
            action: 'Look at the change',
          },
    de: ({ asks, other }) =>
      asks === 'agree'
        ? {
            subject: `${other} hat Ihre Vereinbarung geschrieben`,
            body: 'Lesen Sie sie, und stimmen Sie zu oder bitten Sie um eine Änderung. Es dauert eine Minute.',
            action: 'Lesen und zustimmen',
          }
        : {
            subject: `${other} bittet um eine Änderung Ihrer Vereinbarung`,
            body: 'Worum es geht, steht auf Ihrer Seite. Schreiben Sie sie neu, und die andere Seite stimmt zu.',
            action: 'Änderung ansehen',
          },
  },
  link: ({ pairId }) => `/pair/${pairId}`,
});
