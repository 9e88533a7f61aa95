import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { LessonBlock } from '@obi/curriculum/rules';
import { ObiField, ObiInput, ObiSegment } from '@obi/shared/ui';
import { ClauseSelect } from '../clause-select';

const VERDICTS = [
  { value: 'good', label: 'Good reply' },
  { value: 'poor', label: 'Poor reply' },
] as const;

/** One block of a lesson, with the fields of its kind. */
@Component({
  selector: 'obi-block-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ClauseSelect, ObiField, ObiInput, ObiSegment],
  templateUrl: './block-form.html',
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    textarea {
      field-sizing: content;
    }
    .two {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 12px;
    }
    @media (max-width: 599px) {
      .two {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class BlockForm {
  readonly block = input.required<LessonBlock>();
  /** What tells its fields from those of the others. */
  readonly control = input.required<string>();
  readonly changed = output<LessonBlock>();
  protected readonly verdicts = VERDICTS;

  protected write<Kind extends LessonBlock>(block: Kind, change: Partial<Kind>): void {
    this.changed.emit({ ...block, ...change });
  }

  /** One point a line. */
  protected itemsOf(lines: string): readonly string[] {
    return lines.split('\n');
  }
}
