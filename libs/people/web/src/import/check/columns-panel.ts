import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { ObiIcon, ObiTag } from '@obi/shared/ui';
import { counted, dayInWords } from '@obi/shared/web';
import { fieldInWords } from '../match/field-choices';
import { asField, keyColumn } from '../match/mapping-draft';
import type { ImportRead } from '../words/import-words';
import type { Problem } from './problem-list';

/** What each column was taken for, beside what was found in the rows. */
@Component({
  selector: 'obi-columns-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiIcon, ObiTag],
  template: `
    <h2 id="columns">Columns in your file</h2>
    <p class="xs m">{{ matched() }}</p>
    <table class="tbl" aria-labelledby="columns">
      <thead>
        <tr>
          <th scope="col">Column</th>
          <th scope="col">Example</th>
          <th scope="col" class="field">Field in Obi</th>
        </tr>
      </thead>
      <tbody>
        @for (column of columns(); track column.header) {
          <tr>
            <th scope="row">
              <span class="code">{{ column.header }}</span>
            </th>
            <td class="m">
              @if (column.example) {
                <span class="cut" [title]="column.example">{{ column.example }}</span>
              } @else {
                <span class="q">empty</span>
              }
            </td>
            <td class="field">
              <obi-icon name="next" [small]="true" />
              <span>
                <span [class.b]="column.isKey" [class.q]="column.leftOut">{{ column.words }}</span>
                @if (column.isKey) {
                  &ngsp;<obi-tag tone="line">Key</obi-tag>
                }
                @if (column.faulty; as words) {
                  &ngsp;<obi-tag tone="warn">{{ words }}</obi-tag>
                }
              </span>
            </td>
          </tr>
        }
      </tbody>
    </table>
    <button type="button" class="btn t d" (click)="change.emit()">Match the columns again</button>
  `,
  styleUrl: './columns-panel.css',
})
export class ColumnsPanel {
  readonly one = input.required<ImportRead>();
  readonly problems = input<readonly Problem[]>([]);
  readonly change = output();

  protected readonly columns = computed(() => {
    const read = this.one().columns.map((column) => ({ ...column, field: asField(column.field) }));
    const key = keyColumn(read)?.header;
    return read.map(({ header, example, field, level }) => ({
      header,
      example,
      words: fieldInWords(field, level),
      isKey: header === key,
      leftOut: field === 'ignore',
      faulty: this.faultyIn(header),
    }));
  });
  protected readonly matched = computed(() => {
    const { columns, rememberedAt } = this.one();
    const matched = columns.filter(({ field }) => field !== 'ignore').length;
    const remembered = rememberedAt ? ` Remembered from ${dayInWords(rememberedAt, 'short')}.` : '';
    return `${matched} of ${counted(columns.length, 'column', 'columns')} matched.${remembered}`;
  });

  private faultyIn(header: string): string {
    const here = this.problems().filter(({ column }) => column === header);
    const rows = here.reduce((sum, problem) => sum + problem.rows, 0);
    if (rows === 0) return '';
    const notFound = here.every(({ code }) => code === 'MANAGER_NOT_FOUND');
    return notFound ? `${counted(rows, '', '').trim()} not found` : counted(rows, 'fault', 'faults');
  }
}
