import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { ObiField, ObiInput, ObiNote } from '@obi/shared/ui';
import { MessageCatalogue } from '@obi/shared/web';
import { CleanText } from '../../parts/clean-text';
import { type DraftClause, faultInWords, type Fault } from '../draft-view';
import { ChangeChoice } from './change-choice';
import { CheckQuestion } from './check-question';
import { ClauseSaving, type SavingState } from './saving';
import { TextEditor } from './text-editor';

const STATES: Readonly<Record<SavingState, string>> = {
  saved: 'Saved',
  unsaved: 'Not saved yet',
  saving: 'Saving',
  changed: 'Not saved: somebody else saved this clause',
  gone: 'Not saved: somebody else left this clause out',
  failed: 'Not saved',
};

/** One clause to write: its words, what the change asks, and its question. Everything saves itself. */
@Component({
  selector: 'obi-clause-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChangeChoice, CheckQuestion, CleanText, ObiField, ObiInput, ObiNote, TextEditor],
  providers: [ClauseSaving],
  templateUrl: './clause-editor.html',
  styleUrl: './clause-editor.css',
})
export class ClauseEditor {
  readonly clause = input.required<DraftClause>();
  readonly faults = input<readonly Fault[]>([]);

  private readonly messages = inject(MessageCatalogue);
  protected readonly saving = inject(ClauseSaving);
  protected readonly words = faultInWords;
  protected readonly stateInWords = computed(() => STATES[this.saving.state()]);
  protected readonly refusal = computed(() => {
    const failure = this.saving.refusal();
    return failure ? this.messages.tell(failure) : '';
  });
  protected readonly hasChange = computed(() => this.clause().mark !== 'same');

  constructor() {
    effect(() => this.saving.follow(this.clause()));
  }

  protected value(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }
}
