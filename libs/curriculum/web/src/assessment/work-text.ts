import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { workBlocks } from './work-blocks';

/** A task or a piece of work: paragraphs, lists, headings and bold words, as they were written; never HTML. */
@Component({
  selector: 'obi-work-text',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (block of blocks(); track $index) {
      @if (block.form === 'heading') {
        <p class="b heading">{{ block.text }}</p>
      } @else {
        <p [class]="block.form">
          @if (block.number) {
            <span class="no">{{ block.number }}.</span>
          }
          @for (piece of block.pieces; track $index) {
            @if (piece.isBold) {
              <b class="b">{{ piece.text }}</b>
            } @else {
              <ng-container>{{ piece.text }}</ng-container>
            }
          }
        </p>
      }
    }
  `,
  styles: `
    :host {
      display: block;
      max-width: 68ch;
      overflow-wrap: anywhere;
    }
    p {
      margin-top: 10px;
      white-space: pre-line;
    }
    .heading {
      margin-top: 20px;
    }
    .item {
      display: list-item;
      list-style: disc outside;
      margin: 4px 0 0 20px;
    }
    .numbered {
      position: relative;
      padding-left: 24px;
    }
    .no {
      position: absolute;
      left: 0;
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class WorkText {
  readonly text = input.required<string>();
  protected readonly blocks = computed(() => workBlocks(this.text()));
}
