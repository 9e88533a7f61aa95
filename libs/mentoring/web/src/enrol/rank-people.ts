import { ChangeDetectionStrategy, Component, computed, input, model, signal } from '@angular/core';
import { MOST_RANKED } from '@obi/mentoring/rules';
import { type Named, NamePeople } from '@obi/people/web';
import { Ranking } from './ranking';

/** Names up to five people in the order in which one would rather meet them. */
@Component({
  selector: 'obi-rank-people',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [NamePeople, Ranking],
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
      <obi-ranking label="Whom you would rather meet, the dearest first" [(items)]="people" />
    }
  `,
})
export class RankPeople {
  readonly label = input.required<string>();
  readonly help = input.required<string>();
  readonly control = input.required<string>();
  readonly error = input<string>();
  /** Whoever is not to be found, for instance oneself. */
  readonly except = input<readonly string[]>([]);
  readonly people = model<readonly Named[]>([]);
  protected readonly most = MOST_RANKED;
  /** Emptied after each choice: who is named stands in the ranking. */
  protected readonly found = signal<readonly Named[]>([]);
  protected readonly named = computed(() => [...this.except(), ...this.people().map((one) => one.id)]);

  protected add(chosen: readonly Named[]): void {
    this.found.set([]);
    this.people.update((all) => [...all, ...chosen].slice(0, MOST_RANKED));
  }
}
