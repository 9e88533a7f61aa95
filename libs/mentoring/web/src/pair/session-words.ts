import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { ObiDialog, ObiField, ObiIcon, ObiInput, Toasts } from '@obi/shared/ui';
import { injectMutation, MessageCatalogue } from '@obi/shared/web';
import { nameOfOther } from '../words/words';
import type { PairQuery } from './pair-page.graphql.gen';
import { WriteSessionWordsDocument } from './session-words.graphql.gen';

type Pair = PairQuery['pair'];

/** What both read. */
const TO_BOTH = [
  { kind: 'learned', label: 'I learned' },
  { kind: 'taught', label: 'I taught' },
] as const;

/** What a session was for the one who did not log it: learned, taught, and a note for themselves. */
@Component({
  selector: 'obi-session-words',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiDialog, ObiField, ObiIcon, ObiInput],
  styles: `
    .btn.t.d {
      margin-left: -12px;
    }
  `,
  template: `
    <button type="button" class="btn t d" (click)="open.set(true)">
      {{ isThere() ? 'Change what you wrote' : 'Add what you learned or taught' }}
    </button>
    <obi-dialog heading="What was it for you?" [(open)]="open">
      <form class="stack" novalidate (submit)="save($event)">
        @for (one of toBoth; track one.kind) {
          <obi-field
            [label]="one.label"
            [optional]="true"
            [help]="shared()"
            [control]="one.kind"
            [error]="errorAt(one.kind)"
          >
            <input obiInput [name]="one.kind" class="say" maxlength="4000" [value]="textOf(one.kind)" />
          </obi-field>
        }
        <div class="prv">
          <obi-field
            label="For yourself alone"
            [optional]="true"
            help="Only you can read this."
            control="privateNote"
            [error]="errorAt('privateNote')"
          >
            <input
              obiInput
              name="privateNote"
              class="say"
              maxlength="4000"
              [value]="session().privateNote ?? ''"
            />
          </obi-field>
        </div>
        @if (errorAt(null); as words) {
          <p class="err" role="alert">{{ words }}</p>
        }
        <p class="xs m"><obi-icon name="lock" [small]="true" /> HR reads none of it.</p>
        <button class="btn" [attr.aria-disabled]="write.isPending() || null">Save</button>
      </form>
    </obi-dialog>
  `,
})
export class SessionWords {
  private readonly catalogue = inject(MessageCatalogue);
  private readonly toasts = inject(Toasts);
  readonly pair = input.required<Pair>();
  readonly session = input.required<Pair['sessions'][number]>();
  readonly changed = output();
  protected readonly write = injectMutation(WriteSessionWordsDocument);
  protected readonly open = signal(false);
  protected readonly toBoth = TO_BOTH;
  protected readonly shared = computed(() => `Shared with ${nameOfOther(this.pair())}.`);
  protected readonly isThere = computed(
    () => !!this.textOf('learned') || !!this.textOf('taught') || !!this.session().privateNote,
  );

  protected textOf(kind: 'learned' | 'taught'): string {
    const { mySide } = this.pair();
    return this.session().texts.find((text) => text.by === mySide && text.kind === kind)?.text ?? '';
  }

  protected errorAt(field: string | null): string | undefined {
    const refusal = this.write.refusal();
    return refusal && refusal.field === field ? this.catalogue.tell(refusal) : undefined;
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const typed = (name: string): string => String(form.get(name));
    const words = { learned: typed('learned'), taught: typed('taught'), privateNote: typed('privateNote') };
    if (!(await this.write.run({ sessionId: this.session().id, words }))) return;
    this.open.set(false);
    this.toasts.show('Saved');
    this.changed.emit();
  }
}
