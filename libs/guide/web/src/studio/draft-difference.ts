import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { ObiDiff } from '@obi/shared/ui';
import { CleanText } from '../parts/clean-text';
import type { DraftClause } from './draft-view';

/** What a clause of the draft changes, word by word; a new one is shown as it is. */
@Component({
  selector: 'obi-draft-difference',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CleanText, ObiDiff],
  template: `
    @if (clause().difference; as difference) {
      @if (difference.titleBefore; as title) {
        <p class="xs m">It was called “{{ title }}”.</p>
      }
      @for (block of difference.blocks; track $index) {
        @if (!onlyChanges() || block.kind !== 'same') {
          <p class="say" [class.item]="block.form === 'item'"><obi-diff [pieces]="block.pieces" /></p>
        }
      }
    } @else if (clause().mark === 'added') {
      <obi-clean-text [text]="clause().text" />
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
export class DraftDifference {
  readonly clause = input.required<DraftClause>();
  /** Leaves out the paragraphs that stay as they are. */
  readonly onlyChanges = input(false);
}
