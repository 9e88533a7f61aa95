import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { blocksOf } from '@obi/guide/rules';
import type { QuotedClauseFragment } from './clause-quote.graphql.gen';

/** A clause of the guide: its number in the voice of the product, its words in their own. */
@Component({
  selector: 'obi-clause-quote',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'note' },
  template: `
    <b class="b">Guide {{ clause().number }}</b>
    @if (titled()) {
      <span class="m">&ngsp;{{ clause().title }}</span>
    }
    @for (block of blocks(); track $index) {
      @if (block.form === 'item') {
        <p class="say item">{{ block.text }}</p>
      } @else {
        <span class="say">&ngsp;{{ block.text }}</span>
      }
    }
  `,
  styles: `
    .say {
      font-size: 0.9375rem;
    }
    .item {
      display: list-item;
      list-style: disc outside;
      margin: 4px 0 0 20px;
    }
  `,
})
export class ClauseQuote {
  readonly clause = input.required<QuotedClauseFragment>();
  readonly titled = input(false);
  /** Its paragraph, and the list that it announces. */
  protected readonly blocks = computed(() => blocksOf(this.clause().text));
}
