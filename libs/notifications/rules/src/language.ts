import type { LocalDate } from '@obi/kernel';

/** The languages in which notices are written. */
export const LANGUAGES = ['en', 'de'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The language in which somebody is told: their own, where notices are written in it, or else the company's, or English. */
export function languageOf(person: string | null, company: string | null): Language {
  for (const wish of [person, company]) {
    const found = LANGUAGES.find((one) => one === wish?.slice(0, 2).toLowerCase());
    if (found) return found;
  }
  return 'en';
}

/** The language somebody has and is not told in, because nothing is written in it yet. */
export function missingLanguageOf(person: string | null): string | null {
  const own = person?.slice(0, 2).toLowerCase() ?? '';
  return own === '' || LANGUAGES.some((one) => one === own) ? null : own;
}

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE' };
const formats = new Map<Language, Intl.DateTimeFormat>();

/** A day as people write it: 30 November 2026. */
export function dayInWords(language: Language, day: LocalDate): string {
  let format = formats.get(language);
  if (!format) {
    format = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' });
    formats.set(language, format);
  }
  return format.format(new Date(`${day}T00:00:00Z`));
}
