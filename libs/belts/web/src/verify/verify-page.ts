import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { certificateCode, codeShown } from '@obi/belts/rules';
import { ObiKnot, ObiTag } from '@obi/shared/ui';
import { asFailure, injectQuery, Transport } from '@obi/shared/web';
import { asBelt } from '../words/way';
import { certificateInWords } from './certificate-words';
import { faultIn } from './fault-in';
import { VerifyFrame } from './verify-frame';
import { injectVerifyLanguage } from './verify-language';
import { CertificateDocument } from './verify-page.graphql.gen';
import type { FileStatus, Verdict, VerifyFault } from './words/verify-words';

const CHECK_AT = '/api/belts/credentials/check';

/** What came of a file: what it is, or why it could not be checked. */
type Checked = { readonly file: string } & (
  | { readonly verdict: Verdict; readonly status: FileStatus | null; readonly fault?: undefined }
  | { readonly fault: VerifyFault; readonly verdict?: undefined; readonly status?: undefined }
);

/** What the server says of a file. */
interface Answer {
  readonly verdict: Verdict;
  readonly code: string | null;
  readonly status: FileStatus | null;
}

/** Is this certificate real and valid now? Open to everybody. */
@Component({
  selector: 'obi-verify-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiKnot, ObiTag, VerifyFrame],
  templateUrl: './verify-page.html',
  styleUrl: './verify-page.css',
})
export class VerifyPage {
  /** The code in the address; without one there is only the question. */
  readonly code = input<string>();

  private readonly router = inject(Router);
  private readonly transport = inject(Transport);
  private readonly speaks = injectVerifyLanguage();
  protected readonly words = this.speaks.words;
  protected readonly query = injectQuery(CertificateDocument, () => {
    const code = this.code();
    return code ? { code } : undefined;
  });
  protected readonly certificate = computed(() => this.query.value()?.certificate ?? undefined);
  protected readonly isUnknown = computed(() => this.query.value()?.certificate === null);
  protected readonly belt = computed(() => asBelt(this.certificate()?.belt ?? null));
  protected readonly told = computed(() => {
    const certificate = this.certificate();
    return certificate && certificateInWords(certificate, this.speaks.language());
  });

  protected readonly isNoCode = signal(false);
  protected readonly busy = signal(false);
  /** What came out of the file that was checked last. */
  protected readonly checked = signal<Checked | null>(null);
  protected readonly outcome = computed(() => {
    const checked = this.checked();
    if (!checked) return '';
    const { verdicts, statuses, faults } = this.words();
    if (checked.fault) return `${checked.file}: ${faults[checked.fault]}`;
    const status = checked.status ? ` ${statuses[checked.status]}` : '';
    return `${checked.file}: ${verdicts[checked.verdict]}${status}`;
  });
  protected readonly isGood = computed(
    () => this.checked()?.verdict === 'genuine' && !this.checked()?.status,
  );
  protected readonly shown = codeShown;
  protected readonly faultIn = faultIn;

  protected async look(event: Event, typed: string): Promise<void> {
    event.preventDefault();
    this.checked.set(null);
    const code = certificateCode(typed);
    this.isNoCode.set(code === null);
    if (code) await this.goTo(code);
  }

  protected async check(files: FileList | null): Promise<void> {
    const chosen = files?.item(0);
    if (!chosen || this.busy()) return;
    const file = chosen.name;
    this.busy.set(true);
    this.checked.set(null);
    try {
      const { code, verdict, status } = await this.transport.upload<Answer>(CHECK_AT, chosen);
      if (code) await this.goTo(code);
      this.checked.set({ file, verdict, status });
    } catch (error) {
      this.checked.set({ file, fault: faultIn(asFailure(error)) });
    } finally {
      this.busy.set(false);
    }
  }

  private goTo(code: string): Promise<boolean> {
    return this.router.navigate(['/verify', code], { queryParams: this.speaks.kept() });
  }
}
