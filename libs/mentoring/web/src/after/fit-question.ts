import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { ObiDialog, ObiIcon, Toasts } from '@obi/shared/ui';
import { injectMutation, MessageCatalogue } from '@obi/shared/web';
import type { PairQuery } from '../pair/pair-page.graphql.gen';
import { nameOfOther } from '../words/words';
import { AnswerFitDocument, type FitAnswer } from './after-sessions.graphql.gen';

/** Asked once after the first confirmed session. Nobody else reads the answer, not even HR. */
@Component({
  selector: 'obi-fit-question',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiDialog, ObiIcon],
  styles: `
    section {
      padding: 16px;
      margin-bottom: 28px;
      background: var(--mat);
    }
    .acts {
      margin: 12px 0 8px;
    }
  `,
  template: `
    <section aria-labelledby="fit">
      <h2 class="h4" id="fit">Do you and {{ other() }} fit?</h2>
      <div class="acts">
        <button type="button" class="btn o d" [attr.aria-disabled]="busy()" (click)="say('good')">
          Yes, good
        </button>
        <button type="button" class="btn o d" [attr.aria-disabled]="busy()" (click)="say('deciding')">
          Still deciding
        </button>
        <button type="button" class="btn t d" (click)="leaving.set(true)">Not a good fit</button>
      </div>
      @if (problem(); as words) {
        <p class="err" role="alert">{{ words }}</p>
      }
      <p class="xs m">
        <obi-icon name="lock" [small]="true" /> You are asked once. Nobody reads your answer: not
        {{ other() }}, not HR.
      </p>
    </section>
    <obi-dialog heading="A new pair, quietly" [(open)]="leaving">
      <div class="stack">
        <p>
          {{ other() }} learns that you are both paired anew, without fault, and not who asked. Your confirmed
          sessions count.
          {{
            mySide() === 'mentee'
              ? 'The next best mentor is asked at once.'
              : 'You can be asked by somebody else.'
          }}
        </p>
        <div class="acts">
          <button type="button" class="btn" [attr.aria-disabled]="busy()" (click)="say('notAFit')">
            Pair us anew
          </button>
          <button type="button" class="btn t" (click)="leaving.set(false)">Stay with {{ other() }}</button>
        </div>
      </div>
    </obi-dialog>
  `,
})
export class FitQuestion {
  private readonly catalogue = inject(MessageCatalogue);
  private readonly toasts = inject(Toasts);
  readonly pair = input.required<PairQuery['pair']>();
  readonly changed = output();
  private readonly answer = injectMutation(AnswerFitDocument);
  protected readonly leaving = signal(false);
  protected readonly busy = computed(() => this.answer.isPending() || null);
  protected readonly mySide = computed(() => this.pair().mySide);
  protected readonly other = computed(() => nameOfOther(this.pair()));
  protected readonly problem = computed(() => {
    const refusal = this.answer.refusal();
    return refusal && this.catalogue.tell(refusal);
  });

  protected async say(answer: FitAnswer): Promise<void> {
    if (this.answer.isPending()) return;
    const done = await this.answer.run({ pairId: this.pair().id, answer });
    this.leaving.set(false);
    if (!done) return;
    this.toasts.show(answer === 'notAFit' ? 'You are both free for somebody else' : 'Thank you');
    this.changed.emit();
  }
}
