import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { CountPipe, counted } from '@obi/shared/web';
import type { ImportRead } from '../words/import-words';

type Notice = NonNullable<ImportRead['notices']>[number];
const FIRST_SHOWN = 8;

/** What is worth knowing about rows that are imported all the same: titles without a grade, people without an address. */
@Component({
  selector: 'obi-notice-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CountPipe],
  template: `
    @if (titles().length) {
      <section aria-labelledby="no-grade">
        <div class="row sb">
          <h2 id="no-grade">{{ heading() }}</h2>
          <button type="button" class="btn t d give" (click)="match.emit()">Give them a grade</button>
        </div>
        <p class="xs m">These rows are imported; needs that begin at a grade do not reach them.</p>
        <ul class="titles">
          @for (title of shown(); track title.value) {
            <li>
              <span>{{ title.value }}</span>
              <span class="m tn nw">{{ title.rows | count: 'row' : 'rows' }}</span>
            </li>
          }
        </ul>
        @if (titles().length > shown().length) {
          <button type="button" class="btn t d more" (click)="all.set(true)">
            Show all {{ titles().length }}
          </button>
        }
      </section>
    }
    @if (withoutEmail(); as words) {
      <p class="note warn">{{ words }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    section,
    .note {
      margin-top: 22px;
    }
    h2 {
      font: var(--t-18);
    }
    .titles {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(280px, 100%), 1fr));
      gap: 0 32px;
      margin-top: 6px;
      border-top: 1.5px solid var(--ink);
    }
    li {
      display: flex;
      justify-content: space-between;
      gap: 12px;
      padding: 9px 0;
      border-bottom: 1px solid var(--line);
      font: var(--t-14);
      overflow-wrap: anywhere;
    }
    .more {
      margin-left: -12px;
    }
    .give {
      margin-right: -12px;
    }
  `,
})
export class NoticeList {
  readonly notices = input.required<readonly Notice[]>();
  readonly match = output();
  protected readonly all = signal(false);
  protected readonly titles = computed(() => this.notices().filter(({ code }) => code === 'GRADE_UNKNOWN'));
  protected readonly shown = computed(() =>
    this.all() ? this.titles() : this.titles().slice(0, FIRST_SHOWN),
  );
  protected readonly heading = computed(() => {
    const titles = this.titles().length;
    return `${counted(titles, 'title has', 'titles have')} no grade`;
  });
  protected readonly withoutEmail = computed(() => {
    const rows = this.notices()
      .filter(({ code }) => code === 'EMAIL_EMPTY')
      .reduce((sum, notice) => sum + notice.rows, 0);
    if (rows === 0) return '';
    return `${counted(rows, 'person has', 'people have')} no email address. They are imported, and need a link from HR to sign in.`;
  });
}
