import { ChangeDetectionStrategy, Component, input } from '@angular/core';
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
    <span class="say">&ngsp;{{ clause().text }}</span>
  `,
  styles: `
    .say {
      font-size: 0.9375rem;
    }
  `,
})
export class ClauseQuote {
  readonly clause = input.required<QuotedClauseFragment>();
  readonly titled = input(false);
}
