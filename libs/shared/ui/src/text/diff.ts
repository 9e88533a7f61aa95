import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** A run of words in a comparison of two versions. */
export interface DiffPiece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** What changed, word by word; for who cannot see it, "added" and "removed" are said. */
@Component({
  selector: 'obi-diff',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (piece of pieces(); track $index) {
      @switch (piece.kind) {
        @case ('added') {
          <ins><span class="vh">added: </span>{{ piece.text }}</ins>
        }
        @case ('removed') {
          <del><span class="vh">removed: </span>{{ piece.text }}</del>
        }
        @default {
          <span>{{ piece.text }}</span>
        }
      }
    }
  `,
})
export class ObiDiff {
  readonly pieces = input.required<readonly DiffPiece[]>();
}
