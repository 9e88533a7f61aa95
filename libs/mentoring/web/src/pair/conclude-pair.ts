import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { plusDays } from '@obi/kernel';
import { usualExtension } from '@obi/mentoring/rules';
import { ObiDialog, ObiField, ObiInput, ObiOptionCard } from '@obi/shared/ui';
import { injectMutation, MessageCatalogue } from '@obi/shared/web';
import { nameOfOther } from '../words/words';
import { ConcludePairDocument, type HowPairConcludes, type PairQuery } from './pair-page.graphql.gen';

interface Way {
  readonly value: HowPairConcludes;
  readonly heading: string;
  readonly line: string;
}

/** What the button says that it does. */
const DOES: Readonly<Record<HowPairConcludes, string>> = {
  extend: 'Extend this pair',
  complete: 'Complete this pair',
  concludeEarly: 'Conclude this pair',
  rePair: 'Pair us anew',
  leave: 'End this pair, without fault',
};

/** How a pair ends or goes on, in words that do justice to it. */
@Component({
  selector: 'obi-conclude-pair',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiDialog, ObiField, ObiInput, ObiOptionCard],
  styles: `
    .btn.t.d {
      margin-left: -12px;
    }
  `,
  template: `
    <button type="button" class="btn t d" (click)="open.set(true)">End or extend this pair</button>
    <obi-dialog heading="How do you want to go on?" [(open)]="open">
      <form class="stack" novalidate (submit)="submit($event, until.value)">
        <fieldset class="stack">
          <legend class="vh">How do you want to go on?</legend>
          @for (way of ways(); track way.value) {
            <obi-option-card
              name="how"
              [value]="way.value"
              [heading]="way.heading"
              [line]="way.line"
              [checked]="how() === way.value"
              (chosen)="how.set(way.value)"
            />
          }
        </fieldset>
        <div [hidden]="how() !== 'extend'">
          <obi-field label="Until" control="until" [error]="problemAt('until')">
            <input obiInput #until type="date" [min]="dayAfter()" [value]="later()" />
          </obi-field>
        </div>
        @if (problemAt(null); as words) {
          <p class="err" role="alert">{{ words }}</p>
        }
        <button class="btn" [attr.aria-disabled]="conclude.isPending() || null">{{ does[how()] }}</button>
      </form>
    </obi-dialog>
  `,
})
export class ConcludePair {
  private readonly catalogue = inject(MessageCatalogue);
  readonly pair =
    input.required<Pick<PairQuery['pair'], 'id' | 'endsOn' | 'today' | 'mySide' | 'mentor' | 'mentee'>>();
  readonly changed = output();
  protected readonly conclude = injectMutation(ConcludePairDocument);
  protected readonly does = DOES;
  protected readonly open = signal(false);
  protected readonly how = signal<HowPairConcludes>('extend');
  protected readonly dayAfter = computed(() => plusDays(this.pair().endsOn, 1));
  /** Three months more are proposed. */
  protected readonly later = computed(() => usualExtension(this.pair().endsOn, this.pair().today));
  protected readonly ways = computed<readonly Way[]>(() => {
    const other = nameOfOther(this.pair());
    return [
      { value: 'extend', heading: 'Extend it', line: 'You go on meeting until a later day.' },
      {
        value: 'complete',
        heading: 'Complete it',
        line: 'You did what you set out to do. Both of you look back on it.',
      },
      {
        value: 'concludeEarly',
        heading: 'Conclude it early',
        line: 'Your confirmed sessions count as they are.',
      },
      {
        value: 'rePair',
        heading: 'Ask for somebody else',
        line: `You are both free again. ${other} learns that you are paired anew without fault, not who asked.`,
      },
      {
        value: 'leave',
        heading: 'I have to stop',
        line: 'Illness, another job, a long leave. It is nobody’s fault.',
      },
    ];
  });

  protected problemAt(field: string | null): string | undefined {
    const refusal = this.conclude.refusal();
    return refusal && refusal.field === field ? this.catalogue.tell(refusal) : undefined;
  }

  protected async submit(event: Event, until: string): Promise<void> {
    event.preventDefault();
    const how = this.how();
    const variables = { pairId: this.pair().id, how, until: how === 'extend' && until ? until : null };
    if (!(await this.conclude.run(variables))) return;
    this.open.set(false);
    this.changed.emit();
  }
}
