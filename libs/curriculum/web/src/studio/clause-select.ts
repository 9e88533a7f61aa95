import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { ObiField, ObiInput } from '@obi/shared/ui';
import { DraftSaving } from './saving';

/** Chooses the clause of the guide that something rests on, and shows how it begins. */
@Component({
  selector: 'obi-clause-select',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiField, ObiInput],
  template: `
    <obi-field [label]="label()" [control]="control()">
      <select obiInput #of (change)="chosen.emit(of.value)">
        @if (!found()) {
          <option [value]="clause()" selected>{{ clause() || 'Choose a clause' }}</option>
        }
        @for (section of store.guide(); track section.key) {
          <optgroup [label]="section.number + ' ' + section.title">
            @for (each of section.clauses; track each.key) {
              <option [value]="each.key" [selected]="each.key === clause()">
                {{ each.number }} {{ each.title }}
              </option>
            }
          </optgroup>
        }
      </select>
    </obi-field>
    @if (found(); as text) {
      <p class="say begins">{{ text }}</p>
    }
  `,
  styles: `
    .begins {
      margin-top: 8px;
      padding-left: 12px;
      border-left: 4px solid var(--mat-2);
      font-size: 0.9375rem;
      color: var(--ink-2);
    }
  `,
})
export class ClauseSelect {
  readonly clause = input.required<string>();
  readonly label = input('Clause of the guide');
  readonly control = input.required<string>();
  readonly chosen = output<string>();
  protected readonly store = inject(DraftSaving).store;
  /** The first paragraph of the clause; nothing when the guide does not have it. */
  protected readonly found = computed(() => this.store.clauses().get(this.clause())?.text.split('\n\n')[0]);
}
