import type { Belt } from '@obi/kernel';
import type { Language } from './language';

/** What every mail says besides its notices. */
export interface MailPhrases {
  /** The subject of a mail about several things. */
  several(count: number): string;
  readonly severalBody: string;
  readonly openObi: string;
  /** Why one gets this. */
  why(companyName: string): string;
  readonly stop: string;
  readonly belt: Readonly<Record<Belt, string>>;
}

export const mailPhrases: Readonly<Record<Language, MailPhrases>> = {
  en: {
    several: (count) => `${count} things from Obi`,
    severalBody: 'The newest comes first.',
    openObi: 'Open Obi',
    why: (company) => `You get this because you take part in Obi at ${company}.`,
    stop: 'Choose what you are told, and when',
    belt: {
      white: 'White belt',
      yellow: 'Yellow belt',
      orange: 'Orange belt',
      green: 'Green belt',
      blue: 'Blue belt',
      brown: 'Brown belt',
      black: 'Black belt',
    },
  },
  de: {
    several: (count) => `${count} Neuigkeiten aus Obi`,
    severalBody: 'Das Neueste steht oben.',
    openObi: 'Obi öffnen',
    why: (company) => `Sie erhalten diese Nachricht, weil Sie bei ${company} an Obi teilnehmen.`,
    stop: 'Wählen, was Sie erfahren und wann',
    belt: {
      white: 'Weißer Gürtel',
      yellow: 'Gelber Gürtel',
      orange: 'Oranger Gürtel',
      green: 'Grüner Gürtel',
      blue: 'Blauer Gürtel',
      brown: 'Brauner Gürtel',
      black: 'Schwarzer Gürtel',
    },
  },
};
