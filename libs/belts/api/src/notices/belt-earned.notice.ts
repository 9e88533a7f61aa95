import type { Belt } from '@obi/kernel';
import { defineNotice } from '@obi/notifications/api';
import { GERMAN } from './belt-words';

/** A belt was earned, or renewed. */
export const beltEarned = defineNotice<{ belt: Belt }>({
  name: 'belts.earned',
  kind: 'belt-earned',
  words: {
    en: ({ belt }) => ({
      subject: `You hold the ${belt} belt`,
      body: 'Everything that it asks for is done. Your path shows until when it stands and what comes next.',
      action: 'See your belt path',
    }),
    de: ({ belt }) => ({
      subject: `Sie tragen den Gürtel ${GERMAN[belt]}`,
      body: 'Alles, was er verlangt, ist geschafft. Ihr Weg zeigt, bis wann er gilt und was als Nächstes kommt.',
      action: 'Gürtelweg ansehen',
    }),
  },
  link: () => '/path',
  belt: ({ belt }) => belt,
});
