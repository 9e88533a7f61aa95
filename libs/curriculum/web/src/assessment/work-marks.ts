import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { CountPipe } from '@obi/shared/web';
import { ObiTag } from '@obi/shared/ui';

interface ShownMark {
  readonly assessorName: string;
  readonly total: number;
  readonly passes: boolean;
  readonly feedback: string;
  readonly points: readonly { readonly criterion: string; readonly points: number }[];
}

interface ShownCriterion {
  readonly key: string;
  readonly title: string;
  readonly levels: readonly { readonly points: number; readonly text: string }[];
}

/** What the assessors gave, criterion by criterion, with their words. */
@Component({
  selector: 'obi-work-marks',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CountPipe, ObiTag],
  template: `
    @for (mark of rows(); track mark.assessorName) {
      <section class="sec">
        <h3 class="h4 row sb">
          {{ mark.assessorName }}
          <obi-tag [tone]="mark.passes ? 'ok' : 'warn'">
            {{ mark.total | count: 'point' : 'points' }}, {{ mark.passes ? 'passes' : 'asked to practise' }}
          </obi-tag>
        </h3>
        @if (mark.feedback) {
          <p class="say">{{ mark.feedback }}</p>
        }
        <dl class="kv">
          @for (row of mark.criteria; track row.key) {
            <div>
              <dt>{{ row.title }}</dt>
              <dd>
                <b class="b tn">{{ row.points }} of {{ row.most }}</b> {{ row.text }}
              </dd>
            </div>
          }
        </dl>
      </section>
    }
  `,
  styles: `
    .sec + .sec {
      margin-top: 20px;
    }
    .say {
      margin: 10px 0;
      white-space: pre-line;
    }
    dl > div {
      padding: 8px 0;
      border-bottom: 1px solid var(--line);
    }
    dt {
      color: var(--ink-2);
    }
  `,
})
export class WorkMarks {
  readonly marks = input.required<readonly ShownMark[]>();
  readonly rubric = input.required<readonly ShownCriterion[]>();
  protected readonly rows = computed(() =>
    this.marks().map((mark) => ({
      ...mark,
      criteria: this.rubric().map(({ key, title, levels }) => {
        const points = mark.points.find(({ criterion }) => criterion === key)?.points ?? 0;
        const text = levels.find((level) => level.points === points)?.text ?? '';
        return { key, title, points, text, most: Math.max(...levels.map((level) => level.points)) };
      }),
    })),
  );
}
