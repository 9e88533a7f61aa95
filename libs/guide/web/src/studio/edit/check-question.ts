import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { ObiField, ObiInput } from '@obi/shared/ui';
import type { ClauseForm } from './clause-form';

type Check = Pick<ClauseForm, 'question' | 'options' | 'correct'>;

const MOST = 4;

/** The one question that shows whether a clause was understood, its answers, and which is right. */
@Component({
  selector: 'obi-check-question',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiField, ObiInput],
  template: `
    <section class="sec" aria-labelledby="check-heading">
      <h2 id="check-heading">Check question</h2>
      <obi-field label="Question" control="check-question">
        <textarea
          obiInput
          class="inp d"
          rows="1"
          [value]="check().question"
          (input)="written.emit({ question: value($event) })"
        ></textarea>
      </obi-field>
      <fieldset>
        <legend class="lab">Answers, and which is right</legend>
        @for (option of check().options; track $index) {
          <div class="row answer">
            <label class="tick">
              <input
                type="radio"
                name="check-correct"
                [checked]="check().correct === $index"
                (change)="written.emit({ correct: $index })"
              />
              <span class="vh">Answer {{ $index + 1 }} is right</span>
            </label>
            <textarea
              class="inp d"
              rows="1"
              [attr.aria-label]="'Answer ' + ($index + 1)"
              [value]="option"
              (input)="answer($index, value($event))"
            ></textarea>
            @if (check().options.length > 2) {
              <button type="button" class="btn t d" (click)="remove($index)">
                Remove<span class="vh"> answer {{ $index + 1 }}</span>
              </button>
            }
          </div>
        }
        @if (check().options.length < most) {
          <button type="button" class="btn t d" (click)="add()">Add an answer</button>
        }
      </fieldset>
    </section>
  `,
  styles: `
    obi-field {
      margin-top: 12px;
    }
    fieldset {
      margin-top: 14px;
    }
    .answer {
      margin-top: 6px;
      gap: 4px 10px;
    }
    .tick input {
      width: 20px;
      height: 20px;
      accent-color: var(--ink);
    }
    textarea {
      field-sizing: content;
      resize: none;
    }
    @media (max-width: 599px) {
      .answer {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        justify-items: start;
      }
      .answer .btn {
        grid-column: 2;
        margin-left: -12px;
      }
    }
  `,
})
export class CheckQuestion {
  readonly check = input.required<Check>();
  readonly written = output<Partial<Check>>();
  protected readonly most = MOST;

  protected answer(at: number, text: string): void {
    this.written.emit({ options: this.check().options.map((each, n) => (n === at ? text : each)) });
  }

  protected add(): void {
    this.written.emit({ options: [...this.check().options, ''] });
  }

  protected remove(at: number): void {
    const { options, correct } = this.check();
    const isBefore = at < correct || correct >= options.length - 1;
    this.written.emit({
      options: options.filter((_, n) => n !== at),
      correct: isBefore ? Math.max(correct - 1, 0) : correct,
    });
  }

  protected value(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }
}
