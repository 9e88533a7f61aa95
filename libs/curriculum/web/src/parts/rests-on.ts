import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { QuotedClauseFragment } from './clause-quote.graphql.gen';

/** The clauses of the guide that something rests on, each a link to its place there. */
@Component({
  selector: 'obi-rests-on',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  template: `
    <section class="sec" aria-labelledby="rests-on">
      <h2 id="rests-on">Rests on</h2>
      <ul class="s">
        @for (clause of inForce(); track clause.key) {
          <li>
            <a [routerLink]="clause.url">{{ clause.number }} {{ clause.title }}</a>
          </li>
        }
      </ul>
    </section>
  `,
  styles: `
    :host {
      display: block;
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0 24px;
      padding-top: 6px;
    }
    a {
      display: inline-block;
      padding: 6px 0;
    }
  `,
})
export class RestsOn {
  readonly clauses = input.required<readonly Pick<QuotedClauseFragment, 'key' | 'number' | 'title'>[]>();
  /** The clauses that the guide still has, by their addresses. */
  protected readonly inForce = computed(() =>
    this.clauses()
      .filter(({ number }) => number !== '')
      .map((clause) => ({ ...clause, url: ['/guide', ...clause.key.split('.')] })),
  );
}
