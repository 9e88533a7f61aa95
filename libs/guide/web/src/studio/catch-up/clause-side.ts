import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { ObiDiff } from '@obi/shared/ui';
import { CleanText } from '../../parts/clean-text';
import type { ClauseOnASideFragment } from './catch-up.graphql.gen';

/** What one side made of a clause: word by word against the text before, whole when it is new, or left out. */
@Component({
  selector: 'obi-clause-side',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CleanText, ObiDiff],
  template: `
    <h4 class="lab">{{ heading() }}</h4>
    @if (side().difference; as difference) {
      @if (difference.titleBefore; as title) {
        <p class="xs m">It was called “{{ title }}”.</p>
      }
      @for (block of blocks(); track $index) {
        <p class="say" [class.item]="block.form === 'item'"><obi-diff [pieces]="block.pieces" /></p>
      } @empty {
        <p class="s m">The words are the same; its check question is another one.</p>
      }
    } @else if (side().change === 'added') {
      <obi-clean-text [text]="side().text ?? ''" />
    } @else if (side().change === 'leftOut') {
      <p class="s m">It is left out.</p>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .say {
      margin-top: 8px;
      max-width: 62ch;
    }
    .item {
      display: list-item;
      list-style: disc outside;
      margin-left: 20px;
    }
  `,
})
export class ClauseSide {
  readonly heading = input.required<string>();
  readonly side = input.required<ClauseOnASideFragment>();
  /** Paragraphs that stay as they are help nobody to choose. */
  protected readonly blocks = computed(
    () => this.side().difference?.blocks.filter(({ kind }) => kind !== 'same') ?? [],
  );
}
