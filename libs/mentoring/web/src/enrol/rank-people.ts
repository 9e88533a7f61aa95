import { ChangeDetectionStrategy, Component, computed, input, model, signal } from '@angular/core';
import { MOST_RANKED } from '@obi/mentoring/rules';
import { type Named, NamePeople } from '@obi/people/web';
import { ObiIcon } from '@obi/shared/ui';

/** Names up to five people in the order in which one would rather meet them. */
@Component({
  selector: 'obi-rank-people',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [NamePeople, ObiIcon],
  template: `
    @if (people().length < most) {
      <obi-name-people
        [label]="label()"
        [help]="help()"
        [control]="control()"
        [error]="error()"
        [except]="named()"
        [people]="found()"
        (peopleChange)="add($event)"
      />
    } @else {
      <span class="lab">{{ label() }}</span>
      <p class="xs m">You named {{ most }}. Take one out to name another.</p>
    }
    @if (people().length) {
      <ol aria-label="Whom you would rather meet, the dearest first">
        @for (person of people(); track person.id) {
          <li>
            <b class="tn">{{ $index + 1 }}</b>
            <span>{{ person.name }}</span>
            @if (!$first) {
              <button type="button" class="btn t d" (click)="raise($index)">
                Move up<span class="vh"> {{ person.name }}</span>
              </button>
            }
            <button type="button" class="ib" (click)="remove(person)">
              <obi-icon name="close" /><span class="vh">Take out {{ person.name }}</span>
            </button>
          </li>
        }
      </ol>
    }
  `,
  styles: `
    ol {
      margin: 8px 0 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      grid-template-columns: 24px minmax(0, 1fr) auto 44px;
      gap: 8px;
      align-items: center;
      min-height: 48px;
      border-bottom: 1px solid var(--line);
      font: var(--t-14);
    }
    .ib {
      grid-column: 4;
    }
  `,
})
export class RankPeople {
  readonly label = input.required<string>();
  readonly help = input.required<string>();
  readonly control = input.required<string>();
  readonly error = input<string>();
  readonly people = model<readonly Named[]>([]);
  protected readonly most = MOST_RANKED;
  /** Emptied after each choice: who is named stands in the ranking. */
  protected readonly found = signal<readonly Named[]>([]);
  protected readonly named = computed(() => this.people().map((one) => one.id));

  protected add(chosen: readonly Named[]): void {
    this.found.set([]);
    this.people.update((all) => [...all, ...chosen].slice(0, MOST_RANKED));
  }

  protected raise(at: number): void {
    this.people.update((all) => all.map((one, place) => all[swapped(place, at)] ?? one));
  }

  protected remove(person: Named): void {
    this.people.update((all) => all.filter((one) => one.id !== person.id));
  }
}

/** Where the one stands now who comes to this place when the one at `at` moves up. */
function swapped(place: number, at: number): number {
  if (place === at) return at - 1;
  return place === at - 1 ? at : place;
}
