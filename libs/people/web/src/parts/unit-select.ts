import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import { ObiField, ObiInput } from '@obi/shared/ui';
import { injectQuery } from '@obi/shared/web';
import { UnitsToChooseDocument } from './parts.graphql.gen';

/** Chooses one unit of the tree; nothing chosen means the whole company. */
@Component({
  selector: 'obi-unit-select',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiField, ObiInput],
  template: `
    <obi-field [label]="label()" [control]="control()" [help]="help()">
      <select obiInput #over (change)="unitId.set(over.value)">
        <option value="" [selected]="unitId() === ''">The whole company</option>
        @for (unit of units(); track unit.id) {
          <option [value]="unit.id" [selected]="unit.id === unitId()">{{ unit.label }}</option>
        }
      </select>
    </obi-field>
  `,
})
export class UnitSelect {
  readonly label = input('Unit');
  readonly control = input('unit');
  readonly help = input('With everything under it.');
  /** Empty: the whole company. */
  readonly unitId = model('');
  private readonly query = injectQuery(UnitsToChooseDocument, () => ({}));
  protected readonly units = computed(() =>
    (this.query.value()?.units ?? []).map(({ id, name, depth }) => ({
      id,
      label: `${'\u2003'.repeat(depth - 1)}${name}`,
    })),
  );
}
