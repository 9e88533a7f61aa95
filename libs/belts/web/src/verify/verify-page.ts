import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { certificateCode, codeShown } from '@obi/belts/rules';
import { ObiError, ObiKnot, ObiLoading, ObiTag } from '@obi/shared/ui';
import { asFailure, injectQuery, LocalDatePipe, MessageCatalogue, Transport } from '@obi/shared/web';
import { beltsMessages } from '../messages';
import { asBelt } from '../words/way';
import { answerOf, assessedInWords, consequenceOf, dayInFull, placeOf, timeInUtc } from './certificate-words';
import { CertificateDocument } from './verify-page.graphql.gen';

const CHECK_AT = '/api/belts/credentials/check';

interface Checked {
  readonly verdict: 'genuine' | 'altered' | 'foreign' | 'unreadable';
  readonly code: string | null;
}

const VERDICTS: Readonly<Record<Checked['verdict'], string>> = {
  genuine: 'This file is genuine and unchanged.',
  altered: 'This file was altered, or it was never issued here. It proves nothing.',
  foreign: 'This badge was issued by somebody else. Check it with them.',
  unreadable: 'There is no badge in this file. Choose the JSON, PNG or SVG file of a certificate.',
};

/** Is this certificate real and valid now? Open to everybody. */
@Component({
  selector: 'obi-verify-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LocalDatePipe, ObiError, ObiKnot, ObiLoading, ObiTag],
  templateUrl: './verify-page.html',
  styleUrl: './verify-page.css',
})
export class VerifyPage {
  /** The code in the address; without one there is only the question. */
  readonly code = input<string>();

  private readonly router = inject(Router);
  private readonly transport = inject(Transport);
  private readonly catalogue = inject(MessageCatalogue);
  protected readonly query = injectQuery(CertificateDocument, () => {
    const code = this.code();
    return code ? { code } : undefined;
  });
  protected readonly certificate = computed(() => this.query.value()?.certificate ?? undefined);
  protected readonly isUnknown = computed(() => this.query.value()?.certificate === null);
  protected readonly belt = computed(() => asBelt(this.certificate()?.belt ?? null));
  protected readonly words = computed(() => {
    const certificate = this.certificate();
    if (!certificate) return undefined;
    const { belt, assessedBy, checkedAt, earnedOn, validUntil } = certificate;
    return {
      answer: answerOf(certificate),
      consequence: consequenceOf(certificate),
      place: placeOf(belt),
      earnedOn: dayInFull(earnedOn),
      validUntil: validUntil ? dayInFull(validUntil) : 'It does not expire',
      assessed: assessedInWords(assessedBy),
      time: timeInUtc(checkedAt),
      day: checkedAt.slice(0, 10),
    };
  });

  protected readonly missing = signal<string | null>(null);
  protected readonly busy = signal(false);
  /** What came out of the file that was checked last. */
  protected readonly checked = signal<{ ok: boolean; words: string } | null>(null);
  protected readonly shown = codeShown;

  constructor() {
    this.catalogue.add(beltsMessages);
  }

  protected async look(event: Event, typed: string): Promise<void> {
    event.preventDefault();
    this.checked.set(null);
    const code = certificateCode(typed);
    this.missing.set(code ? null : 'Enter the ten signs of the code, for instance 7K4M-Q2XD-9A');
    if (code) await this.router.navigate(['/verify', code]);
  }

  protected async check(files: FileList | null): Promise<void> {
    const file = files?.item(0);
    if (!file || this.busy()) return;
    this.busy.set(true);
    this.checked.set(null);
    try {
      const { verdict, code } = await this.transport.upload<Checked>(CHECK_AT, file);
      if (code) await this.router.navigate(['/verify', code]);
      this.checked.set({ ok: verdict === 'genuine', words: `${file.name}: ${VERDICTS[verdict]}` });
    } catch (error) {
      this.checked.set({ ok: false, words: `${file.name}: ${this.catalogue.tell(asFailure(error))}` });
    } finally {
      this.busy.set(false);
    }
  }
}
