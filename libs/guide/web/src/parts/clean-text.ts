import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { blocksOf } from '@obi/guide/rules';

/** The text of a clause as it is in force, in the voice of the people who stand behind it. */
@Component({
  selector: 'obi-clean-text',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (block of blocks(); track $index) {
      <p class="say-l" [class.item]="block.form === 'item'">{{ block.text }}</p>
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
    @media (max-width: 1023px) {
      .say-l {
        font-size: 1.125rem;
        line-height: 1.6875rem;
      }
    }
    @media print {
      .say-l {
        font-size: 11pt;
        line-height: 16pt;
        margin-top: 8pt;
        orphans: 3;
        widows: 3;
      }
    }
  `,
})
export class CleanText {
  readonly text = input.required<string>();
  protected readonly blocks = computed(() => blocksOf(this.text()));
}
