import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { counted } from '@obi/shared/web';

/** What happened since the matching ran: who enrolled, and who could have a mentor now. */
@Component({
  selector: 'obi-who-waits',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (words(); as words) {
      <p class="note row sb">
        <span>{{ words }}</span>
        <button
          type="button"
          class="btn o d"
          [attr.aria-disabled]="isPending() || null"
          (click)="matched.emit()"
        >
          Match them, touch nobody else
        </button>
      </p>
    }
  `,
  styles: `
    .note {
      display: flex;
      flex-wrap: wrap;
      margin-bottom: 14px;
    }
  `,
})
export class WhoWaits {
  /** People who enrolled or changed what they said since the matching ran. */
  readonly joined = input.required<number>();
  /** Mentees who go without although places are free that would serve them. */
  readonly servable = input.required<number>();
  readonly isPending = input(false);
  readonly matched = output();
  protected readonly words = computed(() => {
    const [joined, servable] = [this.joined(), this.servable()];
    const news = `${counted(joined, 'person has', 'people have')} enrolled or changed what they said since this matching ran.`;
    const free =
      servable === 1
        ? '1 mentee waits, and a place is free that would serve them.'
        : `${counted(servable, 'mentee waits', 'mentees wait')}, and places are free that would serve them.`;
    return [...(servable ? [free] : []), ...(joined ? [news] : [])].join(' ');
  });
}
