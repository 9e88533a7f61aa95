import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import type { Named } from '@obi/people/web';
import { ObiIcon } from '@obi/shared/ui';

/** What was chosen, in the order that counts: each can be moved up, or taken out. */
@Component({
  selector: 'obi-ranking',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiIcon],
  template: `
    <ol [attr.aria-label]="label()">
      @for (item of items(); track item.id) {
        <li>
          <b class="tn">{{ $index + 1 }}</b>
          <span>{{ item.name }}</span>
          @if (!$first) {
            <button type="button" class="btn t d" (click)="raise($index)">
              Move up<span class="vh"> {{ item.name }}</span>
            </button>
          }
          <button type="button" class="ib" (click)="remove(item)">
            <obi-icon name="close" /><span class="vh">Take out {{ item.name }}</span>
          </button>
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      margin: 8px 0 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      grid-template-columns: 24px minmax(0, 1fr) auto 44px;
      gap: 8px;
      align-items: center;
      min-height: 48px;
      border-bottom: 1px solid var(--line);
      font: var(--t-14);
    }
    .ib {
      grid-column: 4;
    }
  `,
})
export class Ranking {
  readonly label = input.required<string>();
  readonly items = model.required<readonly Named[]>();

  protected raise(at: number): void {
    this.items.update((all) => all.map((one, place) => all[swapped(place, at)] ?? one));
  }

  protected remove(item: Named): void {
    this.items.update((all) => all.filter((one) => one.id !== item.id));
  }
}

/** Where the one stands now who comes to this place when the one at `at` moves up. */
function swapped(place: number, at: number): number {
  if (place === at) return at - 1;
  return place === at - 1 ? at : place;
}
