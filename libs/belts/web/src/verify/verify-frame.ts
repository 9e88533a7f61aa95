import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LANGUAGES } from '@obi/notifications/rules';
import { ObiIcon } from '@obi/shared/ui';
import { injectVerifyLanguage } from './verify-language';
import { VERIFY_WORDS } from './words/verify-words';

/** What stands around every public page: the language to choose, who issued, and where to report a misuse. */
@Component({
  selector: 'obi-verify-frame',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiIcon, RouterLink],
  host: { '[attr.lang]': 'speaks.language()' },
  template: `
    <header>
      <a class="lg" routerLink="/verify" [queryParams]="speaks.kept()">Obi</a>
      <nav class="s" aria-label="Language, Sprache">
        <obi-icon name="language" [small]="true" />
        @for (one of languages; track one) {
          <a
            [routerLink]="[]"
            [queryParams]="{ language: one }"
            [attr.lang]="one"
            [attr.hreflang]="one"
            [attr.aria-current]="one === speaks.language() ? 'true' : null"
            >{{ all[one].language }}</a
          >
        }
      </nav>
    </header>
    <main id="main"><ng-content /></main>
    <footer>
      <span>{{ company() ? speaks.words().issuedBy(company()) : 'Obi' }}</span>
      @if (code(); as one) {
        <a [routerLink]="['/verify', one, 'misuse']" [queryParams]="speaks.kept()">{{
          speaks.words().misuse.link
        }}</a>
      }
      <a routerLink="/verify/privacy" [queryParams]="speaks.kept()">{{ speaks.words().privacy.link }}</a>
    </footer>
  `,
  styleUrl: './verify-frame.css',
})
export class VerifyFrame {
  /** Who issued the certificate that is shown; empty when there is none. */
  readonly company = input('');
  /** The code of the certificate that is shown; empty when there is none. */
  readonly code = input('');
  protected readonly speaks = injectVerifyLanguage();
  protected readonly languages = LANGUAGES;
  protected readonly all = VERIFY_WORDS;
}
