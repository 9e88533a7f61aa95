import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import { beltPhrase, ObiError } from '@obi/shared/ui';
import { dayInWords, injectQuery, MessageCatalogue } from '@obi/shared/web';
import { asBelt } from '../words/way';
import { MovedDatesDocument, type MovedDatesQuery } from './moved-dates.graphql.gen';

type Moved = MovedDatesQuery['movedDates'][number];

/** Which days HR moved for a person, from which to which, and why. Without one, nothing. */
@Component({
  selector: 'obi-moved-dates',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiError],
  template: `
    @if (query.error(); as failure) {
      <obi-error
        what="We could not load the days that were moved"
        [reference]="failure.reference ?? undefined"
        (again)="query.refetch()"
        >{{ catalogue.tell(failure) }}</obi-error
      >
    } @else if (moved().length) {
      <h2>Dates that were moved</h2>
      <ul>
        @for (each of moved(); track each.id) {
          <li>
            <p>{{ each.words }}</p>
            <p class="s m why">{{ each.reason }}</p>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    :host:empty {
      display: none;
    }
    li {
      padding: 12px 0;
      border-bottom: 1px solid var(--line);
    }
    .why {
      overflow-wrap: anywhere;
    }
  `,
})
export class MovedDates {
  readonly personId = input.required<string>();
  /** A past day: what had been moved by then; empty for today. */
  readonly asOf = input('');
  /** Changes when it has to be asked again. */
  readonly again = input(0);
  protected readonly catalogue = inject(MessageCatalogue);
  protected readonly query = injectQuery(
    MovedDatesDocument,
    () => ({ personId: this.personId(), asOf: this.asOf() || null }),
    { keep: 'always' },
  );
  protected readonly moved = computed(() =>
    (this.query.value()?.movedDates ?? []).map((each) => ({ ...each, words: movedInWords(each) })),
  );

  constructor() {
    effect(() => {
      if (this.again() > 0) untracked(() => this.query.refetch());
    });
  }
}

/** "The day for the green belt was moved from 14 Aug 2026 to 1 Feb 2027, on 22 Nov 2026 by Priya Raman." */
export function movedInWords({ belt, on, dueBefore, dueOn, by }: Moved): string {
  const from = dueBefore === null ? '' : ` from ${dayInWords(dueBefore)}`;
  const who = by === null ? '' : ` by ${by}`;
  return `The day for the ${beltPhrase(asBelt(belt))} was moved${from} to ${dayInWords(dueOn)}, on ${dayInWords(on)}${who}.`;
}
