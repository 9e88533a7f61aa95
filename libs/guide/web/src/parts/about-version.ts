import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { LocalDatePipe } from '@obi/shared/web';
import type { ClauseView, Guide } from '../page/guide-view';
import { TaughtIn } from './taught-in';

/** Where the clause is taught, and what there is to know about the version. */
@Component({
  selector: 'obi-about-version',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LocalDatePipe, TaughtIn],
  template: `
    @if (clause().modules.length) {
      <section class="sec" aria-labelledby="taught">
        <h2 id="taught">Where you practise this</h2>
        <obi-taught-in [modules]="clause().modules" />
      </section>
    }
    <section class="sec" aria-labelledby="version">
      <h2 id="version">About version {{ guide().number }}</h2>
      <dl>
        <div>
          <dt>What changed</dt>
          <dd class="note">{{ guide().note }}</dd>
        </div>
        @if (guide().approver; as approver) {
          <div>
            <dt>Approved by</dt>
            <dd>{{ approver }}</dd>
          </div>
        }
        @for (edition of earlier(); track edition.number) {
          <div>
            <dt>Version {{ edition.number }}</dt>
            <dd>{{ edition.publishedOn | localDate }}</dd>
          </div>
        }
      </dl>
    </section>
  `,
  styles: `
    :host {
      display: grid;
      gap: 28px;
    }
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
    dd.note {
      all: unset;
    }
  `,
})
export class AboutVersion {
  readonly guide = input.required<Guide>();
  readonly clause = input.required<ClauseView>();
  protected readonly earlier = computed(() => this.guide().editions.slice(1, 6));
}
