import { computed, DOCUMENT, inject, type Signal } from '@angular/core';
import { type Language, languageOf, LANGUAGES } from '@obi/notifications/rules';
import { injectUrlState } from '@obi/shared/web';
import { VERIFY_WORDS, type VerifyWords } from './words/verify-words';

export { VERIFY_WORDS };

/** In which language a public page speaks. */
export interface VerifyLanguage {
  readonly language: Signal<Language>;
  readonly words: Signal<VerifyWords>;
  /** The question mark of links between the public pages: a language that was chosen stays chosen. */
  readonly kept: Signal<{ readonly language?: Language }>;
}

/** The language that the address names, or the one of the browser, or English. */
export function verifyLanguageOf(named: string | null, browser: string | null): Language {
  return LANGUAGES.find((one) => one === named) ?? languageOf(browser, null);
}

/** The language of the page that is shown, and its words. */
export function injectVerifyLanguage(): VerifyLanguage {
  const url = injectUrlState({ language: '' });
  const browser = inject(DOCUMENT).defaultView?.navigator.language ?? null;
  const chosen = computed(() => LANGUAGES.find((one) => one === url.value().language));
  const language = computed(() => verifyLanguageOf(url.value().language, browser));
  return {
    language,
    words: computed(() => VERIFY_WORDS[language()]),
    kept: computed(() => ({ ...(chosen() && { language: chosen() }) })),
  };
}
