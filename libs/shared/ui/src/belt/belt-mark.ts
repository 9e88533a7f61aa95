import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Belt } from '@obi/kernel';
import { beltName } from './belt-name';

/** A small tied belt and, always, its colour's name. */
@Component({
  selector: 'obi-belt-mark',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'bm' },
  template: `
    <svg [attr.class]="'mk k-' + (belt() ?? 'undyed')" viewBox="0 0 36 18" aria-hidden="true">
      @if (belt(); as belt) {
        <rect x=".5" y="3.5" width="35" height="9" [attr.fill]="'url(#tx-' + belt + ')'" />
        @if (belt === 'black') {
          <path d="M1 8H35" class="st" />
        }
        <path d="M13.5 12l-3.5 5.2h4.2l3.3-4M18.5 13l3.3 4.2h4.2L22.5 12" class="tl" />
        <rect x="13" y="1" width="10" height="14" rx="1.5" class="kb" />
      } @else {
        <rect x=".5" y="3.5" width="35" height="9" class="open" />
      }
    </svg>
    @if (named()) {
      <span>{{ text() }}</span>
    }
  `,
})
export class ObiBeltMark {
  readonly belt = input.required<Belt | null>();
  /** Other words than the colour's name, as "Orange belt". */
  readonly label = input<string>();
  /** Set it to false only where the name stands in text right beside the mark. */
  readonly named = input(true);
  protected readonly text = computed(() => this.label() ?? beltName(this.belt()));
}
