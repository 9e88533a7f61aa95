import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { ObiIcon } from '../text/icon';

export type PageSize = 25 | 50 | 100;

/** Under a table: which rows are shown, the pages before and after, and how many rows a page holds. */
@Component({
  selector: 'obi-pager',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiIcon],
  template: `
    <nav class="pager" aria-label="Pages">
      <span class="m tn">{{ shown() }}</span>
      <label class="row">
        <span class="m">Rows</span>
        <select class="inp d" [value]="size()" (change)="resize($event)">
          @for (each of sizes; track each) {
            <option [value]="each" [selected]="each === size()">{{ each }}</option>
          }
        </select>
      </label>
      <span class="acts">
        <button
          type="button"
          class="btn o d"
          [attr.aria-disabled]="!before() || null"
          (click)="turn('previous')"
        >
          <obi-icon name="previous" [small]="true" />Previous
        </button>
        <button type="button" class="btn o d" [attr.aria-disabled]="!after() || null" (click)="turn('next')">
          Next<obi-icon name="next" [small]="true" />
        </button>
      </span>
    </nav>
  `,
})
export class ObiPager {
  /** "1 to 50 of 1,266" */
  readonly shown = input.required<string>();
  readonly before = input(false);
  readonly after = input(false);
  readonly size = input<PageSize>(50);
  readonly previous = output();
  readonly next = output();
  readonly sizeChange = output<PageSize>();
  protected readonly sizes: readonly PageSize[] = [25, 50, 100];

  protected turn(way: 'previous' | 'next'): void {
    if (way === 'previous' && this.before()) this.previous.emit();
    if (way === 'next' && this.after()) this.next.emit();
  }

  protected resize(event: Event): void {
    const chosen = Number((event.target as HTMLSelectElement).value);
    const size = this.sizes.find((each) => each === chosen);
    if (size) this.sizeChange.emit(size);
  }
}
