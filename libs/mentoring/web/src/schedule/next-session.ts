import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { ObiIcon, Toasts } from '@obi/shared/ui';
import { injectMutation, injectQuery, MessageCatalogue } from '@obi/shared/web';
import type { PairQuery } from '../pair/pair-page.graphql.gen';
import { nameOfOther } from '../words/words';
import { CannotMakeIt } from './cannot-make-it';
import { calledBy } from '../words/history-words';
import { DidNotTakePlace } from './did-not-take-place';
import type { Given } from './outside-hours';
import { PlanSession } from './plan-session';
import { SessionMoves } from './session-moves';
import { ScheduleSessionDocument, SessionTimesDocument } from './schedule.graphql.gen';
import { isAddress, momentOf, timeThere, whenInWords } from './when';

/** When and where do we meet next? One tap takes a time that suits both. */
@Component({
  selector: 'obi-next-session',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CannotMakeIt, DidNotTakePlace, ObiIcon, PlanSession, SessionMoves],
  templateUrl: './next-session.html',
  styleUrl: './next-session.css',
})
export class NextSession {
  private readonly catalogue = inject(MessageCatalogue);
  private readonly toasts = inject(Toasts);
  readonly pair = input.required<PairQuery['pair']>();
  readonly changed = output();
  protected readonly times = injectQuery(SessionTimesDocument, () => ({ pairId: this.pair().id }));
  protected readonly plan = injectMutation(ScheduleSessionDocument);
  protected readonly planning = signal(false);
  protected readonly callingOff = signal(false);
  protected readonly other = computed(() => nameOfOther(this.pair()));
  protected readonly called = computed(() => calledBy(this.pair()));
  /** The hours of the two, so that nobody plans outside of them unawares. */
  protected readonly given = computed<readonly Given[]>(() => {
    const known = this.times.value()?.sessionTimes;
    if (!known) return [];
    const taken = (mine: boolean) =>
      known.taken
        .filter((one) => one.mine === mine)
        .map(({ from, to }) => ({ from: new Date(from), to: new Date(to) }));
    return [
      {
        name: this.other(),
        availability: { hours: known.theirHours, timeZone: known.theirTimeZone },
        taken: taken(false),
      },
      {
        name: 'You',
        availability: { hours: known.myHours, timeZone: known.myTimeZone },
        taken: taken(true),
      },
    ];
  });
  protected readonly proposed = computed(() => {
    const known = this.times.value()?.sessionTimes;
    return (known?.times ?? []).map((at) => ({
      at,
      label: whenInWords(at),
      there: timeThere(at, known?.theirTimeZone, this.other()),
    }));
  });
  protected readonly coming = computed(() => {
    const { planned, today, minutes } = this.pair();
    if (!planned?.plannedFor) return null;
    const moment = momentOf(planned.plannedFor);
    return {
      ...moment,
      isToday: moment.day === today,
      hasBegun: Date.parse(planned.plannedFor) <= Date.now(),
      isOver: Date.parse(planned.plannedFor) + 60_000 * (planned.plannedMinutes ?? minutes) < Date.now(),
      minutes: planned.plannedMinutes ?? minutes,
      title: planned.title ?? `You and ${this.other()}`,
      place: planned.place,
      isAddress: isAddress(planned.place ?? ''),
      there: timeThere(planned.plannedFor, this.times.value()?.sessionTimes.theirTimeZone, this.other()),
    };
  });
  protected readonly problem = computed(() => {
    const refusal = this.plan.refusal();
    return refusal && this.catalogue.tell(refusal);
  });

  /** Opens the sheet in which the two choose a time themselves. */
  choose(): void {
    this.planning.set(true);
  }

  protected async take(at: string): Promise<void> {
    if (await this.plan.run({ pairId: this.pair().id, at })) this.done('Planned. Both of you get it by mail');
    else this.readAgain();
  }

  /** Also after a no: the other one may have planned, moved or called off a moment ago. */
  protected readAgain(): void {
    this.times.refetch();
    this.changed.emit();
  }

  protected done(words: string): void {
    this.planning.set(false);
    this.callingOff.set(false);
    this.toasts.show(words);
    this.readAgain();
  }
}
