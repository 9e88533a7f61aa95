import type { LocalDate } from '@obi/kernel';
import type { Side } from '@obi/mentoring/rules';
import { defineNotice } from '@obi/notifications/api';

/** A mentor is proposed to a mentee: both are asked, and both have a last day to answer. */
export const proposalWaits = defineNotice<{ side: Side; other: string; by: LocalDate }>({
  name: 'mentoring.proposal-waits',
  kind: 'answer-waited-for',
  words: {
    en: ({ side, other, by }, day) => ({
      subject:
        side === 'mentee'
          ? `Say by ${day(by)} whether ${other} may be your mentor`
          : `Say by ${day(by)} whether you want to mentor ${other}`,
      body: 'You read why the two of you fit. Accept or decline; without an answer the next best is asked.',
      action: 'Read and answer',
    }),
    de: ({ side, other, by }, day) => ({
      subject:
        side === 'mentee'
          ? `Bis ${day(by)} sagen, ob ${other} Sie als Mentor begleiten soll`
          : `Bis ${day(by)} sagen, ob Sie ${other} als Mentor begleiten wollen`,
      body: 'Sie lesen, warum Sie beide zusammenpassen. Ohne Antwort wird die nächstbeste Person gefragt.',
      action: 'Lesen und antworten',
    }),
  },
  link: () => '/pair',
});
