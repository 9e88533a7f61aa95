import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ObiEmpty, ObiTag } from '@obi/shared/ui';
import { CountPipe, injectNarrow, InstantPipe } from '@obi/shared/web';
import { countsInWords, type EarlierImport, stateInWords } from '../words/import-words';

/** The files that came before, the newest first: what became of each. */
@Component({
  selector: 'obi-earlier-imports',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CountPipe, InstantPipe, ObiEmpty, ObiTag, RouterLink],
  template: `
    @if (!rows().length) {
      <obi-empty icon="upload" heading="No file was imported yet">
        <p>Choose the first one above. The files of the last 90 days are listed here.</p>
      </obi-empty>
    } @else if (narrow()) {
      <ul class="rows" aria-label="Earlier imports">
        @for (row of rows(); track row.one.id) {
          <li>
            <a class="b file" [routerLink]="['/hr/people/import', row.one.id]">{{ row.one.fileName }}</a>
            <p class="row">
              <obi-tag [tone]="row.tone">{{ row.label }}</obi-tag>
              <span class="m">{{ row.one.uploadedAt | instant }}</span>
            </p>
            <p class="m">
              {{ row.one.rowCount | count: 'row' : 'rows' }}{{ row.counts ? ': ' + row.counts : '' }}
            </p>
          </li>
        }
      </ul>
    } @else {
      <table class="tbl">
        <caption class="vh">
          Earlier imports, the newest first
        </caption>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col" class="num">Rows</th>
            <th scope="col">Brought</th>
            <th scope="col">By</th>
            <th scope="col">State</th>
            <th scope="col">What it changes</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.one.id) {
            <tr>
              <th scope="row">
                <a [routerLink]="['/hr/people/import', row.one.id]">{{ row.one.fileName }}</a>
              </th>
              <td class="num">{{ row.one.rowCount | count }}</td>
              <td class="nw">{{ row.one.uploadedAt | instant }}</td>
              <td>{{ row.one.uploadedByName ?? 'Command line' }}</td>
              <td>
                <obi-tag [tone]="row.tone">{{ row.label }}</obi-tag>
              </td>
              <td>{{ row.counts }}</td>
            </tr>
          }
        </tbody>
      </table>
    }
  `,
  styles: `
    obi-empty {
      margin-top: 12px;
    }
    .file {
      display: inline-block;
      padding: 10px 0;
      overflow-wrap: anywhere;
    }
    .rows > li {
      padding-top: 4px;
    }
    .rows p + p {
      margin-top: 4px;
    }
    tbody th {
      max-width: 280px;
      overflow-wrap: anywhere;
    }
  `,
})
export class EarlierImports {
  readonly imports = input.required<readonly EarlierImport[]>();
  protected readonly narrow = injectNarrow();
  protected readonly rows = computed(() =>
    this.imports().map((one) => ({ one, ...stateInWords(one.state), counts: countsInWords(one) })),
  );
}
