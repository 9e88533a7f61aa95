import { ChangeDetectionStrategy, Component, input, linkedSignal, model, output } from '@angular/core';
import { ObiDialog, ObiField, ObiInput } from '@obi/shared/ui';
import { type NamedUnit, UnitChoice } from '../unit/unit-choice';
import type { CertificationTab } from '@obi/belts/rules';
import type { Address } from './certification-state';
import { DYES } from './overview-words';

/** What the sheet sets. */
export type FilterChange = Pick<Address, 'unit' | 'held' | 'needs' | 'overdueDays' | 'withinDays'>;

/** All filters of the list in one sheet; they take effect together. */
@Component({
  selector: 'obi-filter-sheet',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiDialog, ObiField, ObiInput, UnitChoice],
  template: `
    <obi-dialog heading="Filter" [side]="true" [(open)]="open">
      <form class="stack" novalidate (submit)="apply($event)">
        <obi-unit-choice control="filter-unit" [start]="within()" (changed)="set('unit', $event?.id ?? '')" />
        <obi-field label="Holds" control="filter-held">
          <select obiInput #held (change)="set('held', held.value)">
            <option value="" [selected]="draft().held === ''">Any belt or none</option>
            @for (each of dyes; track each.dye) {
              @let value = each.dye === 'undyed' ? 'none' : each.dye;
              <option [value]="value" [selected]="draft().held === value">{{ each.name }}</option>
            }
          </select>
        </obi-field>
        <obi-field label="Needs" control="filter-needs">
          <select obiInput #needs (change)="set('needs', needs.value)">
            <option value="" [selected]="draft().needs === ''">Any belt or none</option>
            @for (each of dyes.slice(1); track each.dye) {
              <option [value]="each.dye" [selected]="draft().needs === each.dye">{{ each.name }}</option>
            }
          </select>
        </obi-field>
        @if (tab() === 'overdue') {
          <obi-field label="Overdue" control="filter-overdue">
            <select obiInput #overdue (change)="set('overdueDays', overdue.value)">
              <option value="" [selected]="draft().overdueDays === ''">For any time</option>
              @for (days of [7, 30, 60, 90, 180]; track days) {
                <option [value]="days" [selected]="draft().overdueDays === '' + days">
                  Over {{ days }} days
                </option>
              }
            </select>
          </obi-field>
        }
        @if (tab() === 'expiring') {
          <obi-field label="Expires" control="filter-expires">
            <select obiInput #expires (change)="set('withinDays', expires.value)">
              <option value="" [selected]="draft().withinDays === ''">Within 90 days</option>
              @for (days of [30, 60, 180, 365]; track days) {
                <option [value]="days" [selected]="draft().withinDays === '' + days">
                  Within {{ days }} days
                </option>
              }
            </select>
          </obi-field>
        }
        <div class="acts">
          <button class="btn">Show these people</button>
          <button type="button" class="btn t" (click)="clear()">Remove all filters</button>
        </div>
      </form>
    </obi-dialog>
  `,
})
export class FilterSheet {
  readonly open = model(false);
  readonly tab = input.required<CertificationTab>();
  readonly address = input.required<FilterChange>();
  readonly within = input.required<readonly NamedUnit[]>();
  readonly applied = output<FilterChange>();

  protected readonly dyes = DYES;
  protected readonly draft = linkedSignal<FilterChange>(() => {
    const { unit, held, needs, overdueDays, withinDays } = this.address();
    return { unit, held, needs, overdueDays, withinDays };
  });

  protected set(key: keyof FilterChange, value: string): void {
    this.draft.update((draft) => ({ ...draft, [key]: value }));
  }

  protected apply(event: Event): void {
    event.preventDefault();
    this.applied.emit(this.draft());
    this.open.set(false);
  }

  protected clear(): void {
    this.applied.emit({ unit: '', held: '', needs: '', overdueDays: '', withinDays: '' });
    this.open.set(false);
  }
}
