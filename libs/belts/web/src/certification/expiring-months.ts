import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { CountPipe } from '@obi/shared/web';
import type { Overview } from './overview-words';

const monthName = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });

/** How many people lose the belt that they wear in each of the next months, when nothing is done. */
@Component({
  selector: 'obi-expiring-months',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CountPipe],
  template: `
    <h2 id="expiring">Expiring</h2>
    <p class="xs m">
      People who wear a belt that expires: {{ soon().within30 | count }} within 30 days,
      {{ soon().within60 | count }} within 60, {{ soon().within90 | count }} within 90
    </p>
    <ul aria-labelledby="expiring">
      @for (each of bars(); track each.month) {
        <li>
          <div class="row sb">
            <span>{{ each.name }}</span><b class="b tn">{{ each.people | count }}</b>
          </div>
          <div class="length" [style.width.%]="each.share" aria-hidden="true"></div>
        </li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: block;
    }
    h2 {
      font: var(--t-18);
    }
    ul {
      margin-top: 8px;
    }
    @media (min-width: 600px) and (max-width: 1199px) {
      ul {
        display: grid;
        grid-template-columns: repeat(4, minmax(0, 1fr));
        gap: 24px;
      }
    }
    li {
      padding: 7px 0;
      font: var(--t-14);
    }
    .length {
      height: 10px;
      background: var(--ink);
      margin-top: 4px;
      forced-color-adjust: none;
    }
  `,
})
export class ExpiringMonths {
  readonly soon = input.required<Overview['expiring']>();
  readonly months = input.required<Overview['expiringMonths']>();
  protected readonly bars = computed(() => {
    const most = Math.max(1, ...this.months().map(({ people }) => people));
    return this.months().map(({ month, people }) => ({
      month,
      people,
      name: monthName.format(new Date(`${month}T00:00:00Z`)),
      share: (people / most) * 100,
    }));
  });
}
