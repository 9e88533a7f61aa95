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
import { injectMutation, LocalDatePipe, MessageCatalogue } from '@obi/shared/web';
import { nameOfOther, rhythm } from '../words/words';
import { AgreementSteps } from './agreement-steps';
import { AgreeTooDocument, AskToChangeAgreementDocument } from './agreement.graphql.gen';
import type { PairQuery } from './pair-page.graphql.gen';

/** What the two agreed, whose word is missing, and the sheets in which they say it. */
@Component({
  selector: 'obi-agreement-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AgreementSteps, ObiDialog, ObiField, ObiIcon, ObiInput, LocalDatePipe],
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
  protected readonly rhythm = rhythm;
  private readonly steps = viewChild.required(AgreementSteps);
  protected readonly whoDrives = computed(() => {
    const { agreement, mentor, mentee } = this.pair();
    if (agreement?.drives === 'both') return 'Both, in turn';
    return agreement?.drives === 'mentor' ? mentor.callName : mentee.callName;
  });
  protected readonly other = computed(() => nameOfOther(this.pair()));
  protected readonly problem = computed(() => {
    const refusal = this.agree.refusal();
    return refusal && this.catalogue.tell(refusal);
  });
  protected readonly askProblem = computed(() => {
    const refusal = this.ask.refusal();
    return refusal && this.catalogue.tell(refusal);
  });

  start(): void {
    this.steps().begin();
  }

  protected saved(): void {
    this.toasts.show(`Saved. ${this.other()} is asked to agree`);
    this.changed.emit();
  }

  protected async agreeTo(readAt: string): Promise<void> {
    if (!(await this.agree.run({ pairId: this.pair().id, readAt }))) return;
    this.toasts.show('You both agree');
    this.changed.emit();
  }

  protected async asked(event: Event, readAt: string, change: string): Promise<void> {
    event.preventDefault();
    if (!(await this.ask.run({ pairId: this.pair().id, readAt, change }))) return;
    this.asking.set(false);
    this.toasts.show(`${this.other()} is asked to change it`);
    this.changed.emit();
  }
}
