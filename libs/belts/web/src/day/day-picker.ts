import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { ObiField, ObiInput } from '@obi/shared/ui';
import { isLocalDate, type LocalDate } from '@obi/kernel';
import { LocalDatePipe, todayHere } from '@obi/shared/web';

/** The day that an address names, when it is in the calendar and gone by; empty for today. */
export function pastDayIn(text: string, today: LocalDate): LocalDate | '' {
  return isLocalDate(text) && text < today ? text : '';
}

/** Looks at a past day, and comes back to today. */
@Component({
  selector: 'obi-day-picker',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LocalDatePipe, ObiField, ObiInput],
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
    @if (on()) {
      <span class="s m nw">{{ on() | localDate }}</span>
      <button type="button" class="btn t d" (click)="pick('')">Today</button>
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
  `,
})
export class DayPicker {
  /** The past day that is looked at; empty for today. */
  readonly on = input.required<string>();
  readonly picked = output<string>();
  protected readonly today = todayHere();

  protected pick(day: string): void {
    if (day === '' || isLocalDate(day)) this.picked.emit(pastDayIn(day, this.today));
  }
}
