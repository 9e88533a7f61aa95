import type { LocalDate } from '@obi/kernel';
import { defineNotice } from '@obi/notifications/api';

interface Waiting {
  readonly [name: string]: string | number;
  /** How many clauses wait for this person. */
  readonly clauses: number;
  readonly by: LocalDate;
}

const changes = (clauses: number): string => (clauses === 1 ? 'a change' : `${clauses} changes`);
const aenderungen = (clauses: number): string => (clauses === 1 ? 'eine Änderung' : `${clauses} Änderungen`);

/** A new version asks something of this person: told once, on the day it is published. */
export const newVersion = defineNotice<Waiting>({
  name: 'guide.new-version',
  kind: 'guide-asks',
  words: {
    en: ({ clauses, by }, day) => ({
      subject: `Acknowledge ${changes(clauses)} to the guide by ${day(by)}`,
      body: 'A new version of the conversation guide is in force. You see only what is different from the text that you acknowledged.',
      action: 'Read what changed',
    }),
    de: ({ clauses, by }, day) => ({
      subject: `Bis ${day(by)} ${aenderungen(clauses)} im Leitfaden bestätigen`,
      body: 'Eine neue Fassung des Gesprächsleitfadens gilt. Sie sehen nur, was anders ist als der Text, den Sie bestätigt haben.',
      action: 'Lesen, was neu ist',
    }),
  },
  link: () => '/guide',
});

/** 7 days and 1 day before the last day, to those who have not acknowledged yet. */
export const lastDays = defineNotice<Waiting>({
  name: 'guide.last-days',
  kind: 'guide-asks',
  words: {
    en: ({ clauses, by }, day) => ({
      subject: `${day(by)} is the last day to acknowledge the guide`,
      body: `${clauses === 1 ? 'One clause waits' : `${clauses} clauses wait`} for you. It takes a few minutes.`,
      action: 'Read and acknowledge',
    }),
    de: ({ clauses, by }, day) => ({
      subject: `Der Leitfaden ist bis ${day(by)} zu bestätigen`,
      body: `${clauses === 1 ? 'Ein Abschnitt wartet' : `${clauses} Abschnitte warten`} auf Sie. Es dauert wenige Minuten.`,
      action: 'Lesen und bestätigen',
    }),
  },
  link: () => '/guide',
});
