import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { injectNarrow } from '@obi/shared/web';
import type { ImportFindingsQuery } from '../import.graphql.gen';
import { rowsInWords } from '../words/import-words';

export type Problem = ImportFindingsQuery['peopleImport']['problems'][number];

/** Faulty rows by what is wrong with them: which rows, where, what is there, and how to put it right. */
@Component({
  selector: 'obi-problem-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (narrow()) {
      <ul class="rows" aria-label="What is wrong">
        @for (problem of grouped(); track $index) {
          <li>
            <b class="b">{{ problem.reason }}</b>
            <p>
              <span class="m">{{ problem.count === 1 ? 'Row' : 'Rows' }} {{ problem.where }}.</span>
              @if (problem.column) {
                &ngsp;<span class="code">{{ problem.column }}</span>
              }
              @if (problem.value) {
                &ngsp;<span class="code">{{ problem.value }}</span>
              }
            </p>
            <p class="m">{{ problem.fix }}</p>
          </li>
        }
      </ul>
    } @else {
      <table class="tbl">
        <caption class="vh">
          What is wrong, and how to fix it
        </caption>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Column</th>
            <th scope="col">Value</th>
            <th scope="col">Problem, and how to fix it</th>
          </tr>
        </thead>
        <tbody>
          @for (problem of grouped(); track $index) {
            <tr>
              <td class="where">{{ problem.where }}</td>
              <td>
                @if (problem.column) {
                  <span class="code">{{ problem.column }}</span>
                } @else {
                  <span class="q">the row</span>
                }
              </td>
              <td>
                @if (problem.value) {
                  <span class="code">{{ problem.value }}</span>
                } @else {
                  <span class="q">empty</span>
                }
              </td>
              <td>
                <b class="b">{{ problem.reason }}</b>&ngsp;<span class="m">{{ problem.fix }}</span>
              </td>
            </tr>
          }
        </tbody>
      </table>
    }
  `,
  styles: `
    .tbl {
      width: 100%;
    }
    .tbl td {
      vertical-align: top;
      padding-top: 9px;
      padding-bottom: 9px;
    }
    .where {
      width: 120px;
    }
    .code {
      overflow-wrap: break-word;
    }
    td .code {
      display: inline-block;
      max-width: 180px;
    }
    p {
      margin-top: 2px;
    }
  `,
})
export class ProblemList {
  readonly problems = input.required<readonly Problem[]>();
  protected readonly narrow = injectNarrow();
  protected readonly grouped = computed(() =>
    this.problems().map(({ column, value, rows, firstRows, reason, fix }) => ({
      column,
      value: value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : value,
      count: rows,
      where: rowsInWords(firstRows, rows),
      reason,
      fix,
    })),
  );
}

const LONGEST_SHOWN = 60;
