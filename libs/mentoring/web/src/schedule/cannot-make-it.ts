import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { SPONSOR_HEARS_AFTER } from '@obi/mentoring/rules';
import { type Choice, ObiPick } from '@obi/shared/ui';
import { injectMutation, MessageCatalogue } from '@obi/shared/web';
import type { PairQuery, WhyNotHeld } from '../pair/pair-page.graphql.gen';
import { nameOfOther, whyNotHeldWords } from '../words/words';
import { CallOffSessionDocument, ScheduleSessionDocument } from './schedule.graphql.gen';

/** A time that suits both, and what the other one's clock shows then. */
export interface ProposedTime {
  readonly at: string;
  readonly label: string;
  readonly there: string | null;
}

/** Whoever cannot come says why; then one tap moves the session to a time that suits both, or calls it off. */
@Component({
  selector: 'obi-cannot-make-it',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiPick],
  styles: `
    p {
      margin-top: 8px;
    }
    .acts {
      margin-top: 8px;
    }
  `,
  template: `
    <obi-pick label="Can you not come? Say why" [choices]="reasons" [(value)]="why" />
    @if (why(); as because) {
      <div class="acts" role="group" aria-label="What becomes of this session">
        @for (time of proposed(); track time.at) {
          <button
            type="button"
            class="btn o d"
            [attr.aria-disabled]="isPending() || null"
            (click)="moveTo(time.at, because)"
          >
            Move to {{ time.label }}
            @if (time.there; as words) {
              <span class="m">&ngsp;({{ words }})</span>
            }
          </button>
        }
        <button
          type="button"
          class="btn o d"
          [attr.aria-disabled]="isPending() || null"
          (click)="callOff(because)"
        >
          Call it off
        </button>
      </div>
      <p class="xs m">
        {{ other() }} hears of it by mail at once, and both calendars change.
        {{ sponsorHears() ?? 'It is never held against a mentor.' }} HR sees how often, not why.
      </p>
    }
    @if (problem(); as words) {
      <p class="err" role="alert">{{ words }}</p>
    }
  `,
})
export class CannotMakeIt {
  private readonly catalogue = inject(MessageCatalogue);
  readonly pair = input.required<PairQuery['pair']>();
  readonly proposed = input.required<readonly ProposedTime[]>();
  readonly done = output<string>();
  /** It was not taken: what stands may be something else now. */
  readonly refused = output();
  private readonly move = injectMutation(ScheduleSessionDocument);
  private readonly cancel = injectMutation(CallOffSessionDocument);
  protected readonly why = signal<WhyNotHeld | null>(null);
  protected readonly isPending = computed(() => this.move.isPending() || this.cancel.isPending());
  protected readonly other = computed(() => nameOfOther(this.pair()));
  /** That somebody did not come is said afterwards. */
  protected readonly reasons: readonly Choice<WhyNotHeld>[] = (Object.keys(whyNotHeldWords) as WhyNotHeld[])
    .filter((value) => value !== 'noShow')
    .map((value) => ({ value, label: whyNotHeldWords[value] }));
  /** A mentee is told beforehand what follows: nobody is spoken of behind their back. */
  protected readonly sponsorHears = computed(() =>
    this.pair().hasSponsor && this.pair().mySide === 'mentee'
      ? `After every ${SPONSOR_HEARS_AFTER} sessions that you call off, the sponsor of your programme is asked to make time for you.`
      : null,
  );
  protected readonly problem = computed(() => {
    const refusal = this.move.refusal() ?? this.cancel.refusal();
    return refusal && this.catalogue.tell(refusal);
  });

  protected async moveTo(at: string, why: WhyNotHeld): Promise<void> {
    const { id, planned } = this.pair();
    const { title, place, plannedMinutes: minutes } = planned ?? {};
    const kept = { minutes, title: title ?? '', place: place ?? '' };
    const done = await this.move.run({ pairId: id, at, why, ...kept });
    this.told(done, 'Moved. Both of you get it by mail');
  }

  protected async callOff(why: WhyNotHeld): Promise<void> {
    const { planned, mySide } = this.pair();
    if (!planned) return;
    const done = await this.cancel.run({ sessionId: planned.id, by: mySide, why });
    this.told(done, 'Called off. Both of you get word by mail');
  }

  private told(done: unknown, words: string): void {
    if (!done) return this.refused.emit();
    this.why.set(null);
    this.done.emit(words);
  }
}
