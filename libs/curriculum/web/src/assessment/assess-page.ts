import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Belt, BELTS } from '@obi/kernel';
import { ObiBeltMark, ObiEmpty, ObiError, ObiLoading, ObiTag } from '@obi/shared/ui';
import { CountPipe, injectQuery, InstantPipe, Session } from '@obi/shared/web';
import { AssessmentLoadDocument, WorksToJudgeDocument } from './assess.graphql.gen';
import { AssessorLoad } from './assessor-load';
import { waitedInWords } from './waited';

/** Who is waiting to be judged, and for how long? */
@Component({
  selector: 'obi-assess-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    AssessorLoad,
    CountPipe,
    InstantPipe,
    ObiBeltMark,
    ObiEmpty,
    ObiError,
    ObiLoading,
    ObiTag,
    RouterLink,
  ],
  template: `
    <div class="ph">
      <div>
        <h1>Practical work</h1>
        <p class="lede">
          @if (judges()) {
            What waited longest comes first. Your own work, that of your line and of your pair is never among
            it.
          } @else {
            How much waits, how long, and with whom. Only assessors read what was handed in.
          }
        </p>
      </div>
    </div>
    @if (judges()) {
      @if (rows(); as all) {
        @if (all.length) {
          <p class="s b">{{ all.length | count: 'piece of work waits' : 'pieces of work wait' }}</p>
          <ul class="rows">
            @for (row of all; track row.id) {
              <li>
                <obi-belt-mark [belt]="row.worn" />
                <div>
                  <a class="b" [routerLink]="['/assess', row.id]">{{ row.personName }}: {{ row.title }}</a>
                  <p class="s m">{{ row.unitName }}</p>
                </div>
                <p class="s">
                  {{ row.waited }}
                  <span class="xs m day">since {{ row.handedInAt | instant }}</span>
                </p>
                @if (row.isTakenByMe) {
                  <obi-tag tone="warn">You have taken it</obi-tag>
                }
              </li>
            }
          </ul>
        } @else {
          <obi-empty icon="assess" heading="No one is waiting">
            <p>What people hand in appears here at once.</p>
          </obi-empty>
        }
      } @else if (queue.error(); as failure) {
        <obi-error
          what="We could not load the queue"
          [reference]="failure.reference ?? undefined"
          (again)="queue.refetch()"
        />
      } @else {
        <obi-loading what="the queue" />
      }
    }
    @if (load.value()?.assessmentLoad; as facts) {
      <obi-assessor-load [facts]="facts" />
    } @else if (load.error(); as failure) {
      <obi-error
        what="We could not load how quickly work is judged"
        [reference]="failure.reference ?? undefined"
        (again)="load.refetch()"
      />
    } @else if (load.isLoading()) {
      <obi-loading what="how quickly work is judged" />
    }
  `,
  styles: `
    .rows {
      border-top: 1.5px solid var(--ink);
      margin-top: 8px;
    }
    .rows > li {
      display: grid;
      grid-template-columns: 110px minmax(0, 1fr) 190px auto;
      gap: 4px 24px;
      align-items: center;
    }
    .day {
      display: block;
    }
    @media (max-width: 1023px) {
      .rows > li {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class AssessPage {
  private readonly session = inject(Session);
  protected readonly judges = computed(() => this.session.can('work.judge'));
  protected readonly queue = injectQuery(WorksToJudgeDocument, () => (this.judges() ? {} : undefined));
  protected readonly load = injectQuery(AssessmentLoadDocument, () =>
    this.session.can('work.load') ? {} : undefined,
  );
  protected readonly rows = computed(() =>
    this.queue.value()?.worksToJudge.map((work) => ({
      ...work,
      worn: BELTS.find((belt) => belt === work.belt) as Belt,
      waited: waitedInWords(work.handedInAt, new Date()),
    })),
  );
}
