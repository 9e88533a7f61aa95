import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import {
  type Choice,
  type FormError,
  ObiDialog,
  ObiErrorSummary,
  ObiField,
  ObiIcon,
  ObiInput,
  ObiPick,
} from '@obi/shared/ui';
import { injectMutation, LocalDatePipe, MessageCatalogue } from '@obi/shared/web';
import { rhythm } from '../words/words';
import { type AgreementDriver, type PairQuery, SaveAgreementDocument } from './pair-page.graphql.gen';

/** What the two agreed, and the sheet in which they say it. */
@Component({
  selector: 'obi-agreement-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiDialog, ObiErrorSummary, ObiField, ObiIcon, ObiInput, ObiPick, LocalDatePipe],
  templateUrl: './agreement-panel.html',
  styleUrl: './agreement-panel.css',
})
export class AgreementPanel {
  private readonly catalogue = inject(MessageCatalogue);
  readonly pair = input.required<PairQuery['pair']>();
  readonly canWrite = input(true);
  readonly changed = output();
  protected readonly save = injectMutation(SaveAgreementDocument);
  protected readonly open = signal(false);
  protected readonly drives = signal<AgreementDriver | null>('both');
  protected readonly rhythm = rhythm;
  protected readonly whoDrives = computed(() => {
    const { agreement, mentor, mentee } = this.pair();
    if (agreement?.drives === 'both') return 'Both, in turn';
    return agreement?.drives === 'mentor' ? mentor.callName : mentee.callName;
  });
  protected readonly drivers = computed<readonly Choice<AgreementDriver>[]>(() => [
    { value: 'both', label: 'Both, in turn' },
    { value: 'mentor', label: this.pair().mentor.callName },
    { value: 'mentee', label: this.pair().mentee.callName },
  ]);
  protected readonly errors = computed<readonly FormError[]>(() => {
    const refusal = this.save.refusal();
    return refusal ? [{ control: refusal.field ?? 'everyWeeks', message: this.catalogue.tell(refusal) }] : [];
  });

  start(): void {
    this.save.reset();
    this.drives.set(this.pair().agreement?.drives ?? 'both');
    this.open.set(true);
  }

  protected errorAt(control: string): string | undefined {
    return this.errors().find((error) => error.control === control)?.message;
  }

  protected async submit(
    event: Event,
    weeks: string,
    minutes: string,
    endsOn: string,
    stays: string,
  ): Promise<void> {
    event.preventDefault();
    const done = await this.save.run({
      pairId: this.pair().id,
      input: {
        drives: this.drives() ?? 'both',
        everyWeeks: Math.trunc(Number(weeks)) || 0,
        minutes: Math.trunc(Number(minutes)) || 0,
        endsOn: endsOn || this.pair().startedOn,
        staysBetweenUs: stays,
      },
    });
    if (!done) return;
    this.open.set(false);
    this.changed.emit();
  }
}
