import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import { ObiField, ObiInput } from '@obi/shared/ui';
import { counted, injectQuery } from '@obi/shared/web';
import { UnitsBelowDocument } from './unit-choice.graphql.gen';

/** A unit by name. */
export interface NamedUnit {
  readonly id: string;
  readonly name: string;
}

const UP = 'up';

/** Chooses a unit by going down the tree: each choice shows what is under it. Nothing chosen means everybody. */
@Component({
  selector: 'obi-unit-choice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiField, ObiInput],
  template: `
    <obi-field label="Unit" [control]="control()" [help]="help()" [error]="error()">
      <select obiInput #select (change)="choose(select)">
        <option value="" selected>{{ chosen()?.name ?? 'Every unit' }}</option>
        @if (chosen()) {
          <option [value]="up">{{ above()?.name ?? 'Every unit' }} (one level up)</option>
        }
        @for (unit of below(); track unit.id) {
          <option [value]="unit.id">{{ unit.name }} ({{ unit.people }})</option>
        }
      </select>
    </obi-field>
  `,
})
export class UnitChoice {
  readonly control = input('unit');
  readonly error = input<string>();
  /** The unit that is chosen, after those above it. */
  readonly start = input<readonly NamedUnit[]>([]);
  readonly changed = output<NamedUnit | null>();

  protected readonly up = UP;
  protected readonly trail = linkedSignal(() => this.start());
  protected readonly chosen = computed(() => this.trail().at(-1));
  protected readonly above = computed(() => this.trail().at(-2));
  private readonly query = injectQuery(UnitsBelowDocument, () => ({ unitId: this.chosen()?.id ?? null }));
  protected readonly below = computed(() =>
    (this.query.value()?.certificationOverview.units ?? []).flatMap(({ unitId, name, people }) =>
      unitId === null || name === null || unitId === this.chosen()?.id
        ? []
        : [{ id: unitId, name, people: counted(people, 'person', 'people') }],
    ),
  );
  protected readonly help = computed(() => {
    const chosen = this.chosen();
    if (!chosen) return 'With everything under it.';
    const names = this.trail().map(({ name }) => name);
    return `${names.join(' / ')}, with everything under it.${this.below().length ? ' Choose again to go further down.' : ''}`;
  });

  protected choose(select: HTMLSelectElement): void {
    const { value } = select;
    if (value === '') return;
    const unit = this.below().find(({ id }) => id === value);
    if (value === UP) this.trail.update((trail) => trail.slice(0, -1));
    else if (unit) this.trail.update((trail) => [...trail, { id: unit.id, name: unit.name }]);
    // The chosen unit has become the first line of the new list.
    select.value = '';
    this.changed.emit(this.chosen() ?? null);
  }
}
