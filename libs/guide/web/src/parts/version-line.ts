import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { LocalDatePipe } from '@obi/shared/web';
import type { ClauseView, Guide } from '../page/guide-view';

/** Which version one looks at, since when and by whom, and which one the reader acknowledged. */
@Component({
  selector: 'obi-version-line',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LocalDatePipe],
  template: `
    <p class="ver">
      <span class="now">Version {{ guide().number }}</span>
      <span>
        Published {{ guide().publishedOn | localDate }}
        @if (guide().author; as author) {
          by {{ author }}
        }
      </span>
      @if (clause()?.mine?.acknowledgedVersion; as version) {
        <span class="mine">
          You acknowledged {{ version }} on {{ clause()?.mine?.acknowledgedOn | localDate }}
        </span>
      }
    </p>
  `,
  styles: `
    .ver {
      display: flex;
      gap: 4px 16px;
      flex-wrap: wrap;
      align-items: center;
      font: var(--t-14);
      color: var(--ink-2);
      padding-bottom: 16px;
      border-bottom: 1.5px solid var(--ink);
      margin-top: 8px;
    }
    .now {
      font-weight: 600;
      color: var(--ink);
    }
    @media (max-width: 1023px) {
      .mine {
        display: none;
      }
      .ver {
        padding-bottom: 12px;
        gap: 4px 12px;
        font-size: 0.8125rem;
      }
    }
    @media print {
      .mine {
        display: none;
      }
    }
  `,
})
export class VersionLine {
  readonly guide = input.required<Guide>();
  readonly clause = input<ClauseView>();
}
