import { defineNotice } from '@obi/notifications/api';

/** Who stood behind a programme has left: HR is told once, so that somebody makes time again. */
export const sponsorLeft = defineNotice<{ sponsor: string; programme: string }>({
  name: 'mentoring.sponsor-left',
  kind: 'pair-news',
  words: {
    en: ({ sponsor, programme }) => ({
      subject: `${sponsor}, the sponsor of ${programme}, has left`,
      body: 'Until you name another, nobody is asked to make time for a mentee who calls off.',
      action: 'Name a sponsor',
    }),
    de: ({ sponsor, programme }) => ({
      subject: `${sponsor}, bisher hinter ${programme}, hat das Unternehmen verlassen`,
      body: 'Bis Sie jemand anderen nennen, wird niemand gebeten, Zeit zu schaffen, wenn abgesagt wird.',
      action: 'Jemanden nennen',
    }),
  },
  link: () => '/hr/matching',
});
