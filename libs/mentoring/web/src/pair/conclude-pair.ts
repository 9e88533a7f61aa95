import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { plusDays } from '@obi/kernel';
import { usualExtension } from '@obi/mentoring/rules';
import { ObiDialog, ObiField, ObiInput, ObiOptionCard } from '@obi/shared/ui';
import { counted, injectMutation, MessageCatalogue } from '@obi/shared/web';
import { nameOfOther } from '../words/words';
import { ConcludePairDocument, type HowPairConcludes, type PairQuery } from './pair-page.graphql.gen';

interface Way {
  readonly value: HowPairConcludes;
  readonly heading: string;
  readonly line: string;
}

/** What the button says that it does, and once more before a pair ends. */
const DOES: Readonly<Record<HowPairConcludes, { readonly first: string; readonly sure: string }>> = {
  extend: { first: 'Extend this pair', sure: '' },
  complete: { first: 'Complete this pair', sure: 'Yes, complete it' },
  concludeEarly: { first: 'Conclude this pair', sure: 'Yes, conclude it' },
  rePair: { first: 'Pair us anew', sure: 'Yes, pair us anew' },
  leave: { first: 'End this pair, without fault', sure: 'Yes, end it' },
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
    <obi-dialog heading="How do you want to go on?" [open]="open()" (openChange)="closed()">
      <form class="stack" novalidate (submit)="submit($event, until.value)">
        <fieldset class="stack" [hidden]="isAsked()">
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
        @if (isAsked()) {
          <div role="alert">
            <p class="b">It ends for both of you at once, and cannot be taken back.</p>
            <p class="s">{{ lost() }}</p>
          </div>
        }
        <div class="acts">
          <button class="btn" [attr.aria-disabled]="conclude.isPending() || null">
            {{ isAsked() ? does[how()].sure : does[how()].first }}
          </button>
          @if (isAsked()) {
            <button type="button" class="btn t" (click)="isAsked.set(false)">Back</button>
          }
        </div>
      </form>
    </obi-dialog>
  `,
})
export class ConcludePair {
  private readonly catalogue = inject(MessageCatalogue);
  readonly pair =
    input.required<
      Pick<
        PairQuery['pair'],
        | 'id'
        | 'endsOn'
        | 'today'
        | 'mySide'
        | 'mentor'
        | 'mentee'
        | 'confirmed'
        | 'sessionsPlanned'
        | 'goals'
        | 'planned'
      >
    >();
  readonly changed = output();
  protected readonly conclude = injectMutation(ConcludePairDocument);
  protected readonly does = DOES;
  protected readonly open = signal(false);
  protected readonly how = signal<HowPairConcludes>('extend');
  /** An end is asked about once more: it is for good. */
  protected readonly isAsked = signal(false);
  protected readonly lost = computed(() => {
    const { confirmed, sessionsPlanned, goals, planned } = this.pair();
    const open = goals.filter(({ metOn }) => !metOn).length;
    return [
      `${confirmed} of ${counted(sessionsPlanned, 'session is', 'sessions are')} confirmed.`,
      ...(open > 0 ? [`${counted(open, 'goal stays', 'goals stay')} open.`] : []),
      ...(planned ? ['The session that is planned is called off.'] : []),
      'Nothing more can be logged; what you wrote stays with the two of you.',
    ].join(' ');
  });
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

  protected closed(): void {
    this.open.set(false);
    this.isAsked.set(false);
  }

  protected async submit(event: Event, until: string): Promise<void> {
    event.preventDefault();
    const how = this.how();
    if (how !== 'extend' && !this.isAsked()) {
      this.isAsked.set(true);
      return;
    }
    const variables = { pairId: this.pair().id, how, until: how === 'extend' && until ? until : null };
    if (!(await this.conclude.run(variables))) return;
    this.closed();
    this.changed.emit();
  }
}
