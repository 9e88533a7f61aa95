import { defineNotice } from '@obi/notifications/api';

/** A mentee called off two sessions: the sponsor can make time where nobody else can. The mentor is not spoken of. */
export const sponsorIsAsked = defineNotice<{
  mentee: string;
  times: number;
  programme: string;
  pairId: string;
}>({
  name: 'mentoring.sponsor-is-asked',
  kind: 'pair-news',
  words: {
    en: ({ mentee, times, programme }) => ({
      subject: `${mentee} has called off ${times} sessions: make time for them`,
      body: `You sponsor ${programme}. A word from you, or an hour kept free, helps more than a reminder.`,
      action: 'See who needs time',
    }),
    de: ({ mentee, times, programme }) => ({
      subject: `${mentee} hat ${times} Treffen abgesagt: schaffen Sie Zeit`,
      body: `Sie stehen hinter ${programme}. Ein Wort von Ihnen oder eine freigehaltene Stunde hilft mehr als eine Erinnerung.`,
      action: 'Sehen, wem Zeit fehlt',
    }),
  },
  link: () => '/sponsor',
});
