import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { blocksOf } from '@obi/guide/rules';

/** A task or a piece of work: paragraphs, lists and headings, as they were written; never HTML. */
@Component({
  selector: 'obi-work-text',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (block of blocks(); track $index) {
      @if (block.heading; as heading) {
        <p class="b heading">{{ heading }}</p>
      } @else {
        <p [class.item]="block.form === 'item'">{{ block.text }}</p>
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
  `,
})
export class WorkText {
  readonly text = input.required<string>();
  protected readonly blocks = computed(() =>
    blocksOf(this.text()).map((block) => ({ ...block, heading: /^#{1,4} (.+)$/.exec(block.text)?.[1] })),
  );
}
