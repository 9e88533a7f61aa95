import { defineNotice } from '@obi/notifications/api';

/** A piece of practical work would wait for ever: it needs more marks than there are assessors who may give one. */
export const assessorsLacking = defineNotice<{
  title: string;
  person: string;
  marksMissing: number;
  lacking: number;
}>({
  name: 'curriculum.assessors-lacking',
  kind: 'answer-waited-for',
  words: {
    en: ({ title, person, marksMissing, lacking }) => ({
      subject: `Find an assessor for “${title}” of ${person}`,
      body: `It waits for ${marksMissing === 1 ? 'one mark' : `${marksMissing} marks`}, and ${
        lacking === marksMissing ? 'nobody may give one' : 'too few may give one'
      }. An administrator can make somebody else an assessor.`,
      action: 'See who may judge',
    }),
    de: ({ title, person, marksMissing, lacking }) => ({
      subject: `Prüfende für „${title}“ von ${person} finden`,
      body: `Es ${marksMissing === 1 ? 'fehlt eine Bewertung' : `fehlen ${marksMissing} Bewertungen`}, und ${
        lacking === marksMissing ? 'niemand darf sie abgeben' : 'zu wenige dürfen sie abgeben'
      }. Die Administration kann jemand anderen zur Prüferin oder zum Prüfer machen.`,
      action: 'Ansehen, wer prüfen darf',
    }),
  },
  link: () => '/assess',
});
