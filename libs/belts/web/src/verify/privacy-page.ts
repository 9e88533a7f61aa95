import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { VerifyFrame } from './verify-frame';
import { injectVerifyLanguage } from './verify-language';

/** What is known about whom when a certificate is checked. Open to everybody. */
@Component({
  selector: 'obi-verify-privacy-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, VerifyFrame],
  template: `
    <obi-verify-frame>
      <article>
        <h1>{{ speaks.words().privacy.heading }}</h1>
        @for (part of speaks.words().privacy.parts; track part.heading) {
          <h2>{{ part.heading }}</h2>
          <p>{{ part.text }}</p>
        }
        <p class="on">
          <a class="btn o" routerLink="/verify" [queryParams]="speaks.kept()">{{
            speaks.words().privacy.back
          }}</a>
        </p>
      </article>
    </obi-verify-frame>
  `,
  styleUrl: './plain-page.css',
})
export class VerifyPrivacyPage {
  protected readonly speaks = injectVerifyLanguage();
}
