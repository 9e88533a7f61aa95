import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type Called, movedInWords, movedTimes } from '../words/history-words';
import type { PairQuery } from '../pair/pair-page.graphql.gen';

/** How a session came to its time, for who wants to know: who moved it, when, and why. */
@Component({
  selector: 'obi-session-moves',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    summary {
      display: inline-flex;
      align-items: center;
      min-height: 24px;
      cursor: pointer;
    }
    li {
      padding-bottom: 4px;
      overflow-wrap: anywhere;
    }
    @media (max-width: 1023px) {
      summary {
        min-height: 44px;
      }
    }
  `,
  template: `
    @if (moves().length) {
      <details>
        <summary class="xs m">{{ heading() }}</summary>
        <ol class="xs m">
          @for (words of lines(); track $index) {
            <li>{{ words }}</li>
          }
        </ol>
      </details>
    }
  `,
})
export class SessionMoves {
  readonly moves = input.required<PairQuery['pair']['sessions'][number]['moves']>();
  readonly called = input.required<Called>();
  protected readonly heading = computed(() => movedTimes(this.moves().length));
  protected readonly lines = computed(() => this.moves().map((move) => movedInWords(move, this.called())));
}
