import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { ObiDiff } from '@obi/shared/ui';
import type { Difference } from '../page/guide-view';

const WORDS = { same: '', changed: 'Changed.', added: 'Added.', removed: 'Removed.' } as const;

/** The text of a clause against the one that the reader acknowledged: what differs has a bar, and the reason beneath. */
@Component({
  selector: 'obi-compared-text',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiDiff],
  template: `
    @for (block of blocks(); track $index) {
      @if (block.kind === 'same') {
        <p class="say-l" [class.item]="block.form === 'item'">{{ block.pieces[0]?.text }}</p>
      } @else {
        <div class="chg" data-change tabindex="-1">
          <p class="say-l"><obi-diff [pieces]="block.pieces" /></p>
          @for (why of block.reasons; track $index) {
            <p class="why">
              <b>{{ why.word }}</b> {{ why.reason }}
            </p>
          }
        </div>
      }
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .say-l {
      margin-top: 14px;
      max-width: 62ch;
    }
    .item {
      display: list-item;
      list-style: disc outside;
      margin: 6px 0 0 20px;
    }
    .chg {
      padding-left: 18px;
      border-left: 4px solid var(--ink);
      margin-top: 18px;
      scroll-margin: 88px;
    }
    .chg:focus-visible {
      outline: 3px solid var(--focus);
      outline-offset: 4px;
    }
    .chg .say-l {
      margin-top: 0;
    }
    .why {
      font: var(--t-13);
      color: var(--ink-2);
      margin-top: 8px;
      max-width: 62ch;
    }
    .why b {
      color: var(--ink);
      font-weight: 600;
    }
    @media (max-width: 1023px) {
      .say-l {
        font-size: 1.125rem;
        line-height: 1.6875rem;
      }
      .chg {
        padding-left: 12px;
      }
    }
  `,
})
export class ComparedText {
  readonly difference = input.required<Difference>();

  /** The reasons stand under the first change: they are about the clause, not about one paragraph. */
  protected readonly blocks = computed(() => {
    const { blocks, steps } = this.difference();
    const first = blocks.findIndex(({ kind }) => kind !== 'same');
    return blocks.map((block, at) => {
      const word = WORDS[block.kind];
      if (at !== first) return { ...block, reasons: [{ word, reason: '' }] };
      const several = steps.length > 1;
      const reasons = steps.map(({ version, reason }) => ({
        word: several ? `In version ${version}.` : word,
        reason,
      }));
      return { ...block, reasons };
    });
  });
}
