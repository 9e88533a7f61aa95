import { defineNotice } from '@obi/notifications/api';

/** A mentee goes without although somebody who would do has a free place; no pair is proposed that HR never saw. */
export const placeIsFree = defineNotice<{ programme: string; programmeId: string }>({
  name: 'mentoring.place-is-free',
  kind: 'answer-waited-for',
  words: {
    en: ({ programme }) => ({
      subject: `${programme}: a place is free for a mentee who waits`,
      body: 'Match who waits: nobody else is touched, and you look at the pair before it is sent.',
      action: 'Look at it',
    }),
    de: ({ programme }) => ({
      subject: `${programme}: ein Platz ist frei für jemanden, der wartet`,
      body: 'Finden Sie Paare für alle, die warten: sonst ändert sich nichts, und Sie sehen jedes Paar, bevor es hinausgeht.',
      action: 'Ansehen',
    }),
  },
  link: ({ programmeId }) => `/hr/matching/${programmeId}`,
});
