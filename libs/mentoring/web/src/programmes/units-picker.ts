import { ChangeDetectionStrategy, Component, computed, model } from '@angular/core';
import { UnitsToChooseDocument } from '@obi/people/web';
import { ObiField, ObiIcon, ObiInput } from '@obi/shared/ui';
import { injectQuery } from '@obi/shared/web';

/** Names the units whose people may join; none named means everybody. */
@Component({
  selector: 'obi-units-picker',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiField, ObiIcon, ObiInput],
  template: `
    <obi-field
      label="Units whose people may join"
      control="openTo"
      help="With everything under them. None chosen: everybody."
      [optional]="true"
    >
      <select obiInput #unit (change)="add(unit.value); unit.value = ''">
        <option value="">Add a unit</option>
        @for (each of left(); track each.id) {
          <option [value]="each.id">{{ each.label }}</option>
        }
      </select>
    </obi-field>
    @if (chosen().length) {
      <ul class="picked" aria-label="Units chosen">
        @for (each of chosen(); track each.id) {
          <li>
            <button type="button" class="fil" (click)="remove(each.id)">
              {{ each.name }}<obi-icon name="close" [small]="true" /><span class="vh"> Take out</span>
            </button>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    .picked {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-top: 8px;
    }
  `,
})
export class UnitsPicker {
  readonly units = model<readonly string[]>([]);
  private readonly query = injectQuery(UnitsToChooseDocument, () => ({}));
  private readonly all = computed(() => this.query.value()?.units ?? []);
  protected readonly left = computed(() =>
    this.all()
      .filter(({ id }) => !this.units().includes(id))
      .map(({ id, name, depth }) => ({ id, label: `${'\u2003'.repeat(depth - 1)}${name}` })),
  );
  protected readonly chosen = computed(() => this.all().filter(({ id }) => this.units().includes(id)));

  protected add(id: string): void {
    if (id) this.units.update((all) => [...all, id]);
  }

  protected remove(id: string): void {
    this.units.update((all) => all.filter((one) => one !== id));
  }
}
