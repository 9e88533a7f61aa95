import type { Belt, LocalDate } from '@obi/kernel';
import { defineNotice } from '@obi/notifications/api';
import { GERMAN } from './belt-words';

/** 60, 30 and 7 days before a belt ends. */
export const beltExpiring = defineNotice<{
  belt: Belt;
  until: LocalDate;
  because: 'expiring' | 'guide-changed';
}>({
  name: 'belts.expiring',
  kind: 'belt-expiring',
  words: {
    en: ({ belt, until, because }, day) => ({
      subject:
        because === 'guide-changed'
          ? `Keep your ${belt} belt: learn what changed by ${day(until)}`
          : `Renew your ${belt} belt by ${day(until)}`,
      body:
        because === 'guide-changed'
          ? 'The guide that it rests on changed. You learn only what is different, not the whole belt again.'
          : 'Renewing is shorter than the first time and loses no days.',
      action: 'See what is left',
    }),
    de: ({ belt, until, because }, day) => ({
      subject:
        because === 'guide-changed'
          ? `Gürtel (${GERMAN[belt]}) behalten: bis ${day(until)} lernen, was sich geändert hat`
          : `Gürtel (${GERMAN[belt]}) bis ${day(until)} erneuern`,
      body:
        because === 'guide-changed'
          ? 'Der Leitfaden, auf dem er beruht, hat sich geändert. Sie lernen nur, was anders ist, nicht den ganzen Gürtel.'
          : 'Erneuern geht schneller als beim ersten Mal, und kein Tag geht verloren.',
      action: 'Ansehen, was fehlt',
    }),
  },
  link: () => '/path',
  belt: ({ belt }) => belt,
});
