import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { UnitSelect } from '@obi/people/web';
import { injectQuery, ObiCan } from '@obi/shared/web';
import { personsInWords, whoInWords } from './answering-words';
import { WhoAnswersDocument } from './responsibility.graphql.gen';

/** Who answers this clause, in one's own unit or in another one. */
@Component({
  selector: 'obi-who-answers',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiCan, RouterLink, UnitSelect],
  template: `
    <section class="sec" aria-labelledby="who-answers">
      <h2 id="who-answers">Who answers this?</h2>
      @if (query.value()?.whoAnswers; as found) {
        @if (rows().length) {
          <dl>
            @for (row of rows(); track row.id) {
              <div>
                <dt>{{ row.matter }}</dt>
                <dd [class.seal]="row.isPassedOn">
                  @if (row.isPassedOn) {
                    <span class="vh">Not answered in public, passed on to: </span>
                  }
                  {{ row.who }}
                  @if (row.reach) {
                    <span>{{ row.reach }}</span>
                  }
                  @if (row.persons) {
                    <span>{{ row.persons }}</span>
                  }
                </dd>
              </div>
            }
          </dl>
        } @else {
          <p class="s m none">Nobody is named for this clause yet. Your manager knows whom to ask.</p>
        }
        <p class="xs m for">
          For {{ found.unitName ?? 'the whole company' }}.
          @if (!choosing()) {
            <button type="button" class="btn t d" (click)="choosing.set(true)">See another unit</button>
          }
        </p>
        @if (choosing()) {
          <obi-unit-select
            control="answers-unit"
            help=""
            [unitId]="shownUnit()"
            (unitIdChange)="unitId.set($event)"
          />
        }
        <a *obiCan="'responsibility.assign'" class="s" routerLink="/studio/responsibilities">
          Change who answers
        </a>
      } @else if (query.error()) {
        <p class="s m none" role="status">
          We could not load who answers.
          <button type="button" class="btn t d" (click)="query.refetch()">Try again</button>
        </p>
      }
    </section>
  `,
  styles: `
    dl > div {
      padding: 10px 0;
      border-bottom: 1px solid var(--line);
      font: var(--t-14);
    }
    dt {
      color: var(--ink-2);
      font-size: 0.8125rem;
    }
    dd {
      font-weight: 600;
    }
    dd.seal {
      color: var(--seal);
    }
    dd > span:not(.vh) {
      display: block;
      color: var(--ink-2);
      font-weight: 400;
      font-size: 0.8125rem;
      overflow-wrap: anywhere;
    }
    .none,
    .for {
      margin-top: 12px;
    }
  `,
})
export class WhoAnswers {
  /** The key of the clause. */
  readonly clause = input.required<string>();
  protected readonly choosing = signal(false);
  /** Undefined: one's own unit; empty: the whole company. */
  protected readonly unitId = linkedSignal<string, string | undefined>({
    source: this.clause,
    computation: (_, before) => before?.value,
  });
  protected readonly query = injectQuery(
    WhoAnswersDocument,
    () => ({ clause: this.clause(), unitId: this.unitId() || null }),
    { keep: 'always' },
  );
  protected readonly shownUnit = computed(() => this.unitId() ?? this.query.value()?.whoAnswers.unitId ?? '');
  protected readonly rows = computed(() =>
    (this.query.value()?.whoAnswers.responsibilities ?? []).map((each) => ({
      ...each,
      who: whoInWords(each),
      persons: each.shownAs ? personsInWords(each) : '',
    })),
  );
}
