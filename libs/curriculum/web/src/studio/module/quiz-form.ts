import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { QuizStep } from '@obi/curriculum/rules';
import { ObiField, ObiInput } from '@obi/shared/ui';

/** How many questions a quiz draws, what passes, and how long it may take. */
@Component({
  selector: 'obi-quiz-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiField, ObiInput],
  template: `
    <div class="three">
      <obi-field label="Questions in each attempt" control="quiz-draw">
        <input
          obiInput
          #draw
          type="number"
          min="1"
          max="50"
          [value]="quiz().draw"
          (change)="set('draw', draw)"
        />
      </obi-field>
      <obi-field label="Right answers that pass, %" control="quiz-pass">
        <input
          obiInput
          #pass
          type="number"
          min="1"
          max="100"
          [value]="quiz().passMark"
          (change)="set('passMark', pass)"
        />
      </obi-field>
      <obi-field label="Time limit, minutes" control="quiz-limit" [optional]="true">
        <input
          obiInput
          #limit
          type="number"
          min="1"
          max="120"
          [value]="quiz().timeLimitMinutes ?? ''"
          (change)="set('timeLimitMinutes', limit)"
        />
      </obi-field>
    </div>
    <p class="s m">The questions are those of the bank; each attempt draws others, and shuffles them.</p>
  `,
  styles: `
    .three {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(180px, 1fr));
      gap: 16px 24px;
      max-width: 44rem;
      align-items: end;
    }
    p {
      margin-top: 16px;
    }
  `,
})
export class QuizForm {
  readonly quiz = input.required<QuizStep>();
  readonly changed = output<Partial<QuizStep>>();

  /** Only whole numbers are kept; an empty time limit is none. */
  protected set(what: 'draw' | 'passMark' | 'timeLimitMinutes', field: HTMLInputElement): void {
    const value = Math.round(field.valueAsNumber);
    if (value >= 0) this.changed.emit({ [what]: value });
    else if (what === 'timeLimitMinutes') this.changed.emit({ timeLimitMinutes: undefined });
    else field.value = String(this.quiz()[what]);
  }
}
