import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { clausesCited, type ModuleContent } from '@obi/curriculum/rules';
import { ObiField, ObiInput } from '@obi/shared/ui';
import { toggleClause } from '../content-edits';
import { DraftSaving } from '../saving';

/** What a module is called, what it is about, how long it takes, and the clauses that it teaches. */
@Component({
  selector: 'obi-module-facts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiField, ObiInput],
  template: `
    <section class="sec stack" aria-labelledby="facts">
      <h2 id="facts">Module facts</h2>
      <obi-field label="Title" control="title">
        <input
          obiInput
          #title
          maxlength="120"
          [value]="content().title"
          (input)="write({ title: title.value })"
        />
      </obi-field>
      <obi-field label="Summary" control="summary" help="What one can do afterwards, in one sentence.">
        <textarea
          obiInput
          #summary
          rows="2"
          maxlength="1000"
          [value]="content().summary"
          (input)="write({ summary: summary.value })"
        ></textarea>
      </obi-field>
      <obi-field label="Quote" control="quote" help="A customer’s words that open the module.">
        <textarea
          obiInput
          #quote
          class="say"
          rows="2"
          maxlength="1000"
          [value]="content().quote"
          (input)="write({ quote: quote.value })"
        ></textarea>
      </obi-field>
      <obi-field
        class="short"
        label="Minutes"
        control="minutes"
        help="5 to 10 is what a working day has room for."
      >
        <input
          obiInput
          #minutes
          type="number"
          min="1"
          max="60"
          inputmode="numeric"
          [value]="content().minutes"
          (change)="setMinutes(minutes)"
        />
      </obi-field>
      <fieldset>
        <legend class="lab">Clauses that it teaches</legend>
        <p class="hint">
          When one of them changes so that it must be certified again, whoever did this module does the part
          that rests on it again.
        </p>
        @for (section of sections(); track section.key) {
          <details [open]="section.chosen > 0">
            <summary>
              {{ section.number }} {{ section.title }}
              @if (section.chosen) {
                <span class="m">{{ section.chosen }} taught</span>
              }
            </summary>
            @for (clause of section.clauses; track clause.key) {
              <label class="tick">
                <input
                  class="cb"
                  type="checkbox"
                  [checked]="content().clauses.includes(clause.key)"
                  (change)="toggle(clause.key)"
                />
                <span>
                  {{ clause.number }} {{ clause.title }}
                  @if (content().clauses.includes(clause.key) && !cited().includes(clause.key)) {
                    <span class="xs is-warn">Nothing in the module rests on it</span>
                  }
                </span>
              </label>
            }
          </details>
        }
        @for (gone of notInGuide(); track gone) {
          <label class="tick">
            <input class="cb" type="checkbox" checked (change)="toggle(gone)" />
            <span>{{ gone }} <span class="xs is-warn">The guide has no such clause any more</span></span>
          </label>
        }
      </fieldset>
    </section>
  `,
  styles: `
    .stack {
      --g: 16px;
      max-width: 44rem;
    }
    .short {
      max-width: 22rem;
    }
    .short .inp {
      max-width: 7rem;
    }
    textarea {
      field-sizing: content;
    }
    details {
      border-bottom: 1px solid var(--line);
    }
    summary {
      min-height: 44px;
      align-content: center;
      font: var(--t-14);
      cursor: pointer;
    }
    .tick {
      padding-left: 16px;
    }
  `,
})
export class ModuleFacts {
  readonly content = input.required<ModuleContent>();
  private readonly store = inject(DraftSaving).store;
  protected readonly cited = computed(() => clausesCited(this.content()));
  protected readonly sections = computed(() =>
    this.store.guide().map((section) => ({
      ...section,
      chosen: section.clauses.filter(({ key }) => this.content().clauses.includes(key)).length,
    })),
  );
  protected readonly notInGuide = computed(() =>
    this.content().clauses.filter((clause) => !this.store.clauses().has(clause)),
  );

  protected write(change: Partial<ModuleContent>): void {
    this.store.edit((content) => ({ ...content, ...change }));
  }

  protected toggle(clause: string): void {
    this.store.edit(toggleClause(clause));
  }

  /** Only whole minutes are kept; anything else shows again what was there. */
  protected setMinutes(field: HTMLInputElement): void {
    const minutes = Math.round(field.valueAsNumber);
    if (minutes >= 1 && minutes <= 60) this.write({ minutes });
    field.value = String(this.content().minutes);
  }
}
