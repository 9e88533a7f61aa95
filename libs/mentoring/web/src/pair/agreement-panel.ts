import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { ObiDialog, ObiField, ObiIcon, ObiInput, Toasts } from '@obi/shared/ui';
import { dayInWords, type Failure, injectMutation, MessageCatalogue } from '@obi/shared/web';
import { nameOfOther, rhythm } from '../words/words';
import { AgreementSteps } from './agreement-steps';
import {
  AgreeTooDocument,
  AskToChangeAgreementDocument,
  SaveAgreementDocument,
} from './agreement.graphql.gen';
import type { PairQuery } from './pair-page.graphql.gen';

type Agreement = NonNullable<PairQuery['pair']['agreement']>;

interface Term {
  readonly name: string;
  readonly text: string;
  /** Words of the two, that nobody else reads. */
  readonly isOurs?: true;
}

/** What the two agreed, whose word is missing, and the sheets in which they say it. */
@Component({
  selector: 'obi-agreement-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AgreementSteps, ObiDialog, ObiField, ObiIcon, ObiInput, NgTemplateOutlet],
  templateUrl: './agreement-panel.html',
  styleUrl: './agreement-panel.css',
})
export class AgreementPanel {
  private readonly catalogue = inject(MessageCatalogue);
  private readonly toasts = inject(Toasts);
  readonly pair = input.required<PairQuery['pair']>();
  readonly canWrite = input(true);
  readonly changed = output();
  protected readonly agree = injectMutation(AgreeTooDocument);
  protected readonly ask = injectMutation(AskToChangeAgreementDocument);
  protected readonly asking = signal(false);
  protected readonly takeBack = injectMutation(SaveAgreementDocument);
  private readonly steps = viewChild.required(AgreementSteps);
  /** What both agreed, also while one of them wrote it anew. */
  protected readonly held = computed(() => {
    const { agreement, agreementInForce } = this.pair();
    return this.termsOf(agreementInForce ?? agreement);
  });
  /** What is different in the text that was written anew: what holds stands beside it. */
  protected readonly anew = computed(() => {
    const { agreement, agreementInForce } = this.pair();
    if (!agreementInForce) return [];
    const before = this.termsOf(agreementInForce);
    return this.termsOf(agreement).filter(({ text }, at) => text !== before[at]?.text);
  });
  protected readonly other = computed(() => nameOfOther(this.pair()));
  protected readonly problem = computed(() => {
    const refusal = this.agree.refusal() ?? this.takeBack.refusal();
    return refusal && refusal.kind !== 'CONFLICT' ? this.catalogue.tell(refusal) : undefined;
  });
  protected readonly askProblem = computed(() => {
    const refusal = this.ask.refusal();
    return refusal && this.catalogue.tell(refusal);
  });

  start(): void {
    this.steps().begin();
  }

  protected saved(becomes: 'asks' | 'holds'): void {
    this.toasts.show(
      becomes === 'asks' ? `Saved. ${this.other()} is asked to agree` : 'Saved. You both agree to this',
    );
    this.changed.emit();
  }

  /** What was written anew is not asked about any more: what both agreed is the only text again. */
  protected async leaveAsItWas(inForce: Agreement): Promise<void> {
    const { drives, everyWeeks, minutes, endsOn, staysBetweenUs, howWeStop } = inForce;
    const input = { drives, everyWeeks, minutes, endsOn, staysBetweenUs, howWeStop };
    if (!(await this.takeBack.run({ pairId: this.pair().id, input }))) return;
    this.toasts.show('It stays as you both agreed');
    this.changed.emit();
  }

  protected async agreeTo(readAt: string): Promise<void> {
    const done = await this.agree.run({ pairId: this.pair().id, readAt });
    if (done) this.toasts.show('You both agree');
    this.readAgain(done, this.agree.refusal());
  }

  protected async asked(event: Event, readAt: string, change: string): Promise<void> {
    event.preventDefault();
    const done = await this.ask.run({ pairId: this.pair().id, readAt, change });
    if (done) {
      this.asking.set(false);
      this.toasts.show(`${this.other()} is asked to change it`);
    }
    this.readAgain(done, this.ask.refusal());
  }

  /** Also where the other one was quicker: what is on screen is not what there is. */
  private readAgain(done: unknown, refusal: Failure | undefined): void {
    if (refusal?.kind === 'CONFLICT') this.toasts.show(this.catalogue.tell(refusal));
    if (done || refusal?.kind === 'CONFLICT') this.changed.emit();
  }

  /** Always all of them in the same order, so that two texts can be held against each other. */
  private termsOf(agreement: Agreement | null): readonly Term[] {
    if (!agreement) return [];
    const { mentor, mentee } = this.pair();
    const driver = { both: 'Both, in turn', mentor: mentor.callName, mentee: mentee.callName };
    return [
      { name: 'Rhythm', text: `${rhythm(agreement.everyWeeks)}, ${agreement.minutes} min` },
      { name: 'Ends', text: `${dayInWords(agreement.endsOn)}, or by either of you` },
      { name: 'HR can see', text: 'Dates and minutes only' },
      { name: 'Who drives', text: driver[agreement.drives] },
      { name: 'Stays between the two of you', text: agreement.staysBetweenUs, isOurs: true },
      { name: 'How either of you stops', text: agreement.howWeStop, isOurs: true },
    ];
  }
}
