import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { codeShown, MISUSES, type Misuse } from '@obi/belts/rules';
import { ObiOptionCard } from '@obi/shared/ui';
import { injectMutation, injectQuery } from '@obi/shared/web';
import { asBelt } from '../words/way';
import { faultIn } from './fault-in';
import { ReportMisuseDocument } from './misuse-page.graphql.gen';
import { VerifyFrame } from './verify-frame';
import { injectVerifyLanguage } from './verify-language';
import { CertificateDocument } from './verify-page.graphql.gen';

/** What is wrong with the certificate that somebody was shown? Open to everybody, and told to HR. */
@Component({
  selector: 'obi-misuse-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiOptionCard, RouterLink, VerifyFrame],
  templateUrl: './misuse-page.html',
  styleUrl: './plain-page.css',
})
export class MisusePage {
  readonly code = input.required<string>();

  protected readonly speaks = injectVerifyLanguage();
  protected readonly words = computed(() => this.speaks.words().misuse);
  protected readonly query = injectQuery(CertificateDocument, () => ({ code: this.code() }));
  protected readonly certificate = computed(() => this.query.value()?.certificate ?? undefined);
  protected readonly about = computed(() => {
    const one = this.certificate();
    return one ? this.words().about(codeShown(one.code), one.holder, asBelt(one.belt) ?? 'white') : '';
  });

  protected readonly misuses = MISUSES;
  protected readonly what = signal<Misuse | null>(null);
  private readonly tried = signal(false);
  protected readonly isSent = signal(false);
  protected readonly sending = injectMutation(ReportMisuseDocument);
  /** Why the report is not sent. */
  protected readonly fault = computed(() => {
    const refusal = this.sending.refusal();
    if (refusal) return this.speaks.words().faults[faultIn(refusal)];
    return this.tried() && this.what() === null ? this.words().choose : '';
  });
  protected readonly faultIn = faultIn;

  protected async report(event: Event, code: string): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const what = this.what();
    if (what !== null && (await this.sending.run({ code, what }))) this.isSent.set(true);
  }
}
