import { defineNotice } from '@obi/notifications/api';

/** A proposal can be answered no more, through no fault of who hears of it: the other one is in a pair now, takes no part, or may not meet them. */
export const proposalGone = defineNotice<{ other: string }>({
  name: 'mentoring.proposal-gone',
  kind: 'pair-news',
  words: {
    en: ({ other }) => ({
      subject: `${other} is not free any more`,
      body: 'You did nothing wrong, and need not answer. The next best is asked by itself; if there is nobody, you read why.',
      action: 'See how it stands',
    }),
    de: ({ other }) => ({
      subject: `${other} ist nicht mehr frei`,
      body: 'Sie haben nichts falsch gemacht und müssen nicht antworten. Die nächstbeste Person wird von selbst gefragt; wenn es niemanden gibt, lesen Sie warum.',
      action: 'Ansehen, wie es steht',
    }),
  },
  link: () => '/pair',
});
