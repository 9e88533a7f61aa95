import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { CountPipe } from '@obi/shared/web';
import type { AssessmentLoadQuery } from './assess.graphql.gen';
import { hoursInWords, lackingInWords, waitedInWords } from './waited';

/** How practical work is judged: what waits, how long it takes, and with whom it lies. */
@Component({
  selector: 'obi-assessor-load',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CountPipe],
  template: `
    <section class="sec" aria-labelledby="load">
      <h2 id="load">How quickly work is judged</h2>
      <dl class="kv">
        <div>
          <dt>Waiting</dt>
          <dd class="b">{{ facts().waiting | count }}</dd>
        </div>
        <div>
          <dt>The oldest waits</dt>
          <dd class="b">{{ oldest() }}</dd>
        </div>
        <div>
          <dt>Half are judged within, in the last 90 days</dt>
          <dd class="b">{{ median() }}</dd>
        </div>
      </dl>
      @if (facts().lackingAssessors) {
        <div class="note warn">
          <p>
            <b>{{
              facts().lackingAssessors
                | count: 'piece of work has too few assessors' : 'pieces of work have too few assessors'
            }}</b>
            and would wait for ever: nobody judges their own work, or that of their line or their pair. An
            administrator grants the role to somebody else on that person’s page.
          </p>
          <ul>
            @for (work of lacking(); track work.id) {
              <li>
                <b>{{ work.personName }}: {{ work.title }}</b> {{ work.says }}
              </li>
            }
          </ul>
        </div>
      }
      @if (facts().assessors.length) {
        <table class="tbl">
          <caption class="vh">
            Assessors with what they have taken and marked
          </caption>
          <thead>
            <tr>
              <th scope="col">Assessor</th>
              <th scope="col" class="num">Taken</th>
              <th scope="col" class="num">Marked in 90 days</th>
            </tr>
          </thead>
          <tbody>
            @for (one of facts().assessors; track one.assessorId) {
              <tr>
                <th scope="row">{{ one.name }}</th>
                <td class="num">{{ one.taken | count }}</td>
                <td class="num">{{ one.marked | count }}</td>
              </tr>
            }
          </tbody>
        </table>
      } @else {
        <p class="note warn">Nobody is an assessor. An administrator grants the role on a person’s page.</p>
      }
    </section>
  `,
  styles: `
    .sec {
      margin-top: 32px;
    }
    dl {
      display: flex;
      flex-wrap: wrap;
      gap: 0 48px;
    }
    dl > div {
      padding: 8px 0;
    }
    .tbl,
    .note {
      margin-top: 12px;
      max-width: 640px;
    }
    .tbl th {
      white-space: normal;
    }
    .note ul {
      margin-top: 8px;
    }
  `,
})
export class AssessorLoad {
  readonly facts = input.required<AssessmentLoadQuery['assessmentLoad']>();
  protected readonly lacking = computed(() =>
    this.facts().worksLackingAssessors.map((work) => ({ ...work, says: lackingInWords(work, new Date()) })),
  );
  protected readonly oldest = computed(() => {
    const { oldestSince } = this.facts();
    return oldestSince ? waitedInWords(oldestSince, new Date()) : 'Nothing waits';
  });
  protected readonly median = computed(() => {
    const { medianHours } = this.facts();
    return medianHours === null ? 'Nothing was judged yet' : hoursInWords(medianHours);
  });
}
