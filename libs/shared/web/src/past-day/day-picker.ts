import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { ObiField, ObiInput } from '@obi/shared/ui';
import { isLocalDate, type LocalDate } from '@obi/kernel';
import { dayInWords } from '../format/local-date.pipe';
import { todayHere } from '../format/today-here';

/** The day that an address names, when it is in the calendar and gone by; empty for today. */
export function pastDayIn(text: string, today: LocalDate): LocalDate | '' {
  return isLocalDate(text) && text < today ? text : '';
}

/** Why the day that an address names cannot be looked at; empty when it can. */
export function faultOfDay(text: string, today: LocalDate): string {
  if (text === '' || (isLocalDate(text) && text <= today)) return '';
  const why = isLocalDate(text) ? `${dayInWords(text)} is still to come` : `There is no day “${text}”`;
  return `${why}: what you see is today.`;
}

/** Looks at a past day, and comes back to today. */
@Component({
  selector: 'obi-day-picker',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiField, ObiInput],
  host: { class: 'row' },
  template: `
    <obi-field label="As&nbsp;of" control="as-of">
      <input
        obiInput
        #day
        class="d"
        type="date"
        [max]="today"
        [value]="on() || today"
        (change)="pick(day.value)"
      />
    </obi-field>
    <span class="s m nw">{{ words() }}</span>
    @if (asked()) {
      <button type="button" class="btn t d" (click)="pick('')">Today</button>
    }
    @if (fault(); as why) {
      <p class="note warn" role="status">{{ why }}</p>
    }
  `,
  styles: `
    :host {
      flex-wrap: wrap;
      align-items: center;
    }
    obi-field {
      display: flex;
      align-items: center;
      gap: 8px;
      white-space: nowrap;
    }
    /* A line of its own that makes nothing beside it wider. */
    .note {
      margin: 0;
      width: 0;
      min-width: 100%;
    }
  `,
})
export class DayPicker {
  /** The day that the address names, as it is written there; empty for today. */
  readonly asked = input.required<string>();
  readonly picked = output<string>();
  protected readonly today = todayHere();
  /** The past day that is looked at; empty for today. */
  protected readonly on = computed(() => pastDayIn(this.asked(), this.today));
  protected readonly fault = computed(() => faultOfDay(this.asked(), this.today));
  /** Browsers write the day in an order of their own: beside it, it stands in words. */
  protected readonly words = computed(() =>
    this.on() ? dayInWords(this.on()) : `${dayInWords(this.today)}, today`,
  );

  protected pick(day: string): void {
    if (day === '' || isLocalDate(day)) this.picked.emit(pastDayIn(day, this.today));
  }
}
