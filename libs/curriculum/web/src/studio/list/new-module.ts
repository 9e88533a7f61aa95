import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import { BELTS } from '@obi/kernel';
import { beltName, ObiDialog, ObiErrorSummary, ObiField, ObiInput, type FormError } from '@obi/shared/ui';
import { injectMutation, MessageCatalogue } from '@obi/shared/web';
import { StartNewModuleDocument } from '../studio.graphql.gen';

/** Begins a module that is new: the belt that asks it, and its title. */
@Component({
  selector: 'obi-new-module',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiDialog, ObiErrorSummary, ObiField, ObiInput],
  template: `
    <obi-dialog heading="New module" [open]="true" (openChange)="$event || closed.emit()">
      <form class="stack" novalidate (submit)="submit($event)">
        <obi-error-summary [errors]="errors()" />
        <obi-field label="Title" control="new-title" [error]="errors()[0]?.message">
          <input obiInput #words maxlength="120" [value]="title()" (input)="title.set(words.value)" />
        </obi-field>
        <obi-field
          label="Belt"
          control="new-belt"
          help="It comes last among the modules of the belt. People are asked it once it is published."
        >
          <select obiInput #of (change)="belt.set(of.value)">
            @for (each of belts; track each) {
              <option [value]="each" [selected]="each === belt()">{{ nameOf(each) }}</option>
            }
          </select>
        </obi-field>
        <div class="acts">
          <button class="btn" [attr.aria-disabled]="starting.isPending() || null">Begin the module</button>
          <button type="button" class="btn t" (click)="closed.emit()">Cancel</button>
        </div>
      </form>
    </obi-dialog>
  `,
})
export class NewModule {
  readonly closed = output();
  /** The key of the module that was begun. */
  readonly started = output<string>();
  private readonly messages = inject(MessageCatalogue);
  protected readonly starting = injectMutation(StartNewModuleDocument);
  protected readonly belts = BELTS;
  protected readonly nameOf = beltName;
  protected readonly title = signal('');
  protected readonly belt = signal<string>(BELTS[0]);
  protected readonly errors = computed((): readonly FormError[] => {
    const failure = this.starting.refusal();
    return failure ? [{ control: 'new-title', message: this.messages.tell(failure) }] : [];
  });

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    const answer = await this.starting.run({ belt: this.belt(), title: this.title() });
    if (answer) this.started.emit(answer.startNewModule.module);
  }
}
