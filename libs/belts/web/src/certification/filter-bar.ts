import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { ObiAddressValue, ObiIcon } from '@obi/shared/ui';
import { CountPipe } from '@obi/shared/web';
import type { NamedUnit } from '../unit/unit-choice';
import { type ActiveFilter, activeFilters, type Address, tabOf } from './certification-state';
import { type FilterChange, FilterSheet } from './filter-sheet';

const TYPED_PAUSE_MS = 300;

/** Search, the filters that are on (each can be taken off), one more filter, and how many match. */
@Component({
  selector: 'obi-filter-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CountPipe, FilterSheet, ObiAddressValue, ObiIcon],
  template: `
    <div class="fbar">
      <div class="inp-in find">
        <obi-icon name="search" [small]="true" />
        <input
          #search
          class="inp d"
          type="search"
          aria-label="Name or employee number"
          placeholder="Name or employee no."
          maxlength="100"
          [obiAddressValue]="address().search"
          (input)="typed(search.value)"
          (search)="typed(search.value)"
        />
      </div>
      @for (filter of active(); track filter.key) {
        <button
          type="button"
          class="fil on only-d"
          [attr.aria-label]="'Remove the filter ' + filter.name + ': ' + filter.value"
          (click)="remove(filter.key)"
        >
          {{ filter.name }}: <b>{{ filter.value }}</b> <obi-icon name="close" [small]="true" />
        </button>
      }
      <button
        type="button"
        class="fil more"
        [class.has]="active().length"
        aria-haspopup="dialog"
        (click)="sheet.set(true)"
      >
        <obi-icon name="add" [small]="true" />
        <span class="only-d">Filter</span>
        <span class="only-m">{{ phoneLabel() }}</span>
      </button>
      <span class="s m" role="status">
        @if (matching() !== undefined) {
          {{ matching() | count }} match
        }
      </span>
    </div>
    <obi-filter-sheet
      [(open)]="sheet"
      [tab]="tab()"
      [address]="address()"
      [within]="within()"
      (applied)="changed.emit($event)"
    />
  `,
  styles: `
    .find {
      width: 208px;
    }
    @media (max-width: 1023px) {
      .find {
        width: 100%;
      }
      .more.has {
        background: var(--mat);
        border-color: var(--ink);
      }
    }
  `,
})
export class FilterBar {
  readonly address = input.required<Address>();
  readonly within = input.required<readonly NamedUnit[]>();
  readonly matching = input<number>();
  readonly changed = output<Partial<FilterChange & Pick<Address, 'search'>>>();

  protected readonly sheet = signal(false);
  protected readonly tab = computed(() => tabOf(this.address()));
  protected readonly active = computed(() =>
    activeFilters(this.address(), this.within().at(-1)?.name ?? 'one unit'),
  );
  protected readonly phoneLabel = computed(() => {
    const count = this.active().length;
    return count === 0 ? 'Filter' : count === 1 ? '1 filter' : `${count} filters`;
  });
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.waiting));
  }

  protected remove(key: ActiveFilter['key']): void {
    this.changed.emit({ [key]: '' });
  }

  /** The list follows when one has stopped typing. */
  protected typed(search: string): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.changed.emit({ search }), TYPED_PAUSE_MS);
  }
}
