import { DOCUMENT, inject } from '@angular/core';
import type { ResolveFn } from '@angular/router';
import type { VerifyWords } from './words/verify-words';

/** What stands on the tab of a public page, in the language in which the page speaks. */
export function verifyTitle(of: (words: VerifyWords) => string): ResolveFn<string> {
  return async ({ queryParamMap }) => {
    const browser = inject(DOCUMENT).defaultView?.navigator.language ?? null;
    const { verifyLanguageOf, VERIFY_WORDS } = await import('./verify-language');
    return of(VERIFY_WORDS[verifyLanguageOf(queryParamMap.get('language'), browser)]);
  };
}
