import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { type FormError, ObiIcon, ObiTag } from '@obi/shared/ui';
import type { ImportRead } from '../words/import-words';
import { choiceOf, fieldGroups, fieldOf } from './field-choices';
import { columnControl, type DraftColumn, keyColumn } from './mapping-draft';

export type ColumnChoice = Pick<DraftColumn, 'field' | 'level'> & { readonly index: number };

/** The columns of the file, each with an example and what it is in Obi. */
@Component({
  selector: 'obi-column-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiIcon, ObiTag],
  templateUrl: './column-list.html',
  styleUrl: './column-list.css',
})
export class ColumnList {
  readonly columns = input.required<ImportRead['columns']>();
  readonly draft = input.required<readonly DraftColumn[]>();
  readonly errors = input<readonly FormError[]>([]);
  readonly chosen = output<ColumnChoice>();

  protected readonly groups = computed(() =>
    fieldGroups(this.draft().length, Math.max(0, ...this.draft().map(({ level }) => level ?? 0))),
  );
  protected readonly rows = computed(() => {
    const draft = this.draft();
    const key = keyColumn(draft);
    return this.columns().map((column, index) => {
      const now = draft[index] ?? { header: column.header, field: 'ignore' as const, level: null };
      const asShown = now.field === column.field && now.level === column.level;
      const control = columnControl(index);
      return {
        ...column,
        control,
        choice: choiceOf(now.field, now.level),
        isKey: key?.header === column.header,
        unsure: asShown && column.confidence === 'unsure',
        reason: asShown ? (column.confidence === 'certain' ? '' : column.reason) : 'You chose this.',
        error: this.errors().find((error) => error.control === control)?.message,
      };
    });
  });

  protected choose(index: number, choice: string): void {
    this.chosen.emit({ index, ...fieldOf(choice) });
  }
}
