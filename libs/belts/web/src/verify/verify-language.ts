import { computed, DOCUMENT, inject, type Signal } from '@angular/core';
import { type Language, languageOf, LANGUAGES } from '@obi/notifications/rules';
import { injectUrlState } from '@obi/shared/web';
import { VERIFY_WORDS, type VerifyWords } from './words/verify-words';

/** In which language a public page speaks. */
export interface VerifyLanguage {
  readonly language: Signal<Language>;
  readonly words: Signal<VerifyWords>;
  /** The question mark of links between the public pages: a language that was chosen stays chosen. */
  readonly kept: Signal<{ readonly language?: Language }>;
}

/** The language that the address names, or the one of the browser, or English. */
export function injectVerifyLanguage(): VerifyLanguage {
  const url = injectUrlState({ language: '' });
  const browser = inject(DOCUMENT).defaultView?.navigator.language ?? null;
  const chosen = computed(() => LANGUAGES.find((one) => one === url.value().language));
  const language = computed(() => chosen() ?? languageOf(browser, null));
  return {
    language,
    words: computed(() => VERIFY_WORDS[language()]),
    kept: computed(() => ({ ...(chosen() && { language: chosen() }) })),
  };
}
