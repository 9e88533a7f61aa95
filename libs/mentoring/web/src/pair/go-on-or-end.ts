import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { howToConclude, usualExtension } from '@obi/mentoring/rules';
import { Toasts } from '@obi/shared/ui';
import { dayInWords, injectMutation, injectQuery, MessageCatalogue } from '@obi/shared/web';
import { ScheduleSessionDocument, SessionTimesDocument } from '../schedule/schedule.graphql.gen';
import { momentOf, whenInWords } from '../schedule/when';
import { ConcludePairDocument, type HowPairConcludes, type PairQuery } from './pair-page.graphql.gen';

/**
 * After 90 days of silence: meet again, go on for longer, or conclude; once the last day is over: go on, or end well. One tap
 * of either of the two answers for both.
 */
@Component({
  selector: 'obi-go-on-or-end',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    section {
      padding: 16px;
      margin-bottom: 28px;
      background: var(--mat);
    }
    .acts {
      flex-wrap: wrap;
      margin: 12px 0 8px;
    }
  `,
  template: `
    <section aria-labelledby="go-on">
      @if (since(); as day) {
        <h2 class="h4" id="go-on">Meet again, extend, or conclude?</h2>
        <p class="s">Nothing was heard of the two of you since {{ day }}.</p>
      } @else {
        <h2 class="h4" id="go-on">
          {{ how() === 'complete' ? 'Complete, or go on?' : 'Go on, or conclude?' }}
        </h2>
        <p class="s">
          Your last day was {{ endedOn() }}. {{ pair().confirmed }} of {{ pair().sessionsPlanned }} sessions
          are confirmed.
        </p>
      }
      <div class="acts">
        @if (!since()) {
          <!-- The two have had their time: what comes next is theirs to say, not another day. -->
        } @else if (first(); as at) {
          <button type="button" class="btn o d" [attr.aria-disabled]="busy()" (click)="meet(at)">
            Meet again on {{ when(at) }}
          </button>
        } @else {
          <button type="button" class="btn o d" (click)="choose.emit()">Meet again, choose a time</button>
        }
        <button type="button" class="btn o d" [attr.aria-disabled]="busy()" (click)="goOn()">
          Extend to {{ untilWords() }}
        </button>
        <button type="button" class="btn o d" [attr.aria-disabled]="busy()" (click)="conclude()">
          {{ how() === 'complete' ? 'Complete this pair' : 'Conclude this pair' }}
        </button>
      </div>
      @if (problem(); as words) {
        <p class="err" role="alert">{{ words }}</p>
      }
      <p class="xs m">
        One tap of either of you answers for both. Concluding keeps all that you did, and is nobody’s fault.
      </p>
    </section>
  `,
})
export class GoOnOrEnd {
  private readonly catalogue = inject(MessageCatalogue);
  private readonly toasts = inject(Toasts);
  readonly pair = input.required<PairQuery['pair']>();
  readonly changed = output();
  /** No time suits both: they choose one themselves. */
  readonly choose = output();
  private readonly times = injectQuery(SessionTimesDocument, () =>
    this.pair().silentSince ? { pairId: this.pair().id } : undefined,
  );
  private readonly plan = injectMutation(ScheduleSessionDocument);
  private readonly end = injectMutation(ConcludePairDocument);
  /** The next time that suits both. */
  protected readonly first = computed(() => this.times.value()?.sessionTimes.times[0]);
  protected readonly since = computed(() => {
    const { silentSince } = this.pair();
    return silentSince ? dayInWords(momentOf(silentSince).day) : '';
  });
  protected readonly endedOn = computed(() => dayInWords(this.pair().endsOn));
  private readonly until = computed(() => usualExtension(this.pair().endsOn, this.pair().today));
  protected readonly untilWords = computed(() => dayInWords(this.until()));
  protected readonly how = computed(() => howToConclude(this.pair().confirmed, this.pair().sessionsPlanned));
  protected readonly busy = computed(() => this.plan.isPending() || this.end.isPending() || null);
  protected readonly problem = computed(() => {
    const refusal = this.plan.refusal() ?? this.end.refusal();
    return refusal && this.catalogue.tell(refusal);
  });
  protected readonly when = whenInWords;

  protected async meet(at: string): Promise<void> {
    if (this.busy()) return;
    const { id, planned } = this.pair();
    // A session of which nobody spoke comes to another time; the two need not say why after so long.
    const wish = { pairId: id, at, ...(planned && { why: 'other' as const }) };
    this.done(await this.plan.run(wish), 'Planned. Both of you get it by mail');
  }

  protected async goOn(): Promise<void> {
    await this.say('extend', this.until(), `You go on until ${this.untilWords()}`);
  }

  protected async conclude(): Promise<void> {
    const how = this.how();
    await this.say(how, null, how === 'complete' ? 'You completed this pair' : 'You concluded this pair');
  }

  private async say(how: HowPairConcludes, until: string | null, words: string): Promise<void> {
    if (this.busy()) return;
    const { id, silentSince } = this.pair();
    this.done(await this.end.run({ pairId: id, how, until, silentSince }), words);
  }

  private done(answer: unknown, words: string): void {
    if (answer) this.toasts.show(words);
    // Also after a no: the other one may have answered a moment ago.
    this.changed.emit();
  }
}
