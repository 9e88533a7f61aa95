import {
  afterNextRender,
  booleanAttribute,
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  Injector,
  input,
  output,
} from '@angular/core';
import type { Choice } from '@obi/curriculum/rules';
import { ObiIcon } from '@obi/shared/ui';
import { freshKey, moved, replacedAt, withoutAt } from '../listed';

/** The options of a question: written, marked as right, put in order, added and taken out. */
@Component({
  selector: 'obi-choices-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiIcon],
  template: `
    <fieldset>
      <legend class="lab">{{ heading() }}</legend>
      @if (hint(); as words) {
        <p class="hint">{{ words }}</p>
      }
      <ol>
        @for (choice of choices(); track choice.key; let place = $index) {
          @let name = word() + ' ' + (place + 1);
          <li>
            @if (mark(); as how) {
              <input
                [class.cb]="how === 'several'"
                [type]="how === 'one' ? 'radio' : 'checkbox'"
                [name]="'right-' + heading()"
                [attr.aria-label]="name + ' is right'"
                [checked]="right().includes(choice.key)"
                (change)="marked.emit(choice.key)"
              />
            } @else {
              <span class="s m tn" aria-hidden="true">{{ place + 1 }}</span>
            }
            <textarea
              class="inp"
              #text
              rows="1"
              maxlength="1000"
              [attr.aria-label]="name"
              [value]="choice.text"
              (input)="write(place, text.value)"
            ></textarea>
            <span class="ways">
              @if (ordered()) {
                <button
                  type="button"
                  class="ib up"
                  [attr.aria-label]="'Move up: ' + name"
                  [attr.aria-disabled]="place === 0 || null"
                  (click)="move(place, place - 1)"
                >
                  <obi-icon name="down" />
                </button>
                <button
                  type="button"
                  class="ib"
                  [attr.aria-label]="'Move down: ' + name"
                  [attr.aria-disabled]="place === choices().length - 1 || null"
                  (click)="move(place, place + 1)"
                >
                  <obi-icon name="down" />
                </button>
              }
              <button
                type="button"
                class="ib"
                [attr.aria-label]="'Take out: ' + name"
                (click)="remove(place)"
              >
                <obi-icon name="close" />
              </button>
            </span>
          </li>
        }
      </ol>
      <button type="button" class="btn t d add" (click)="add()">
        <obi-icon name="add" [small]="true" />Add {{ word() === 'Answer' ? 'an answer' : 'a thing' }}
      </button>
    </fieldset>
  `,
  styles: `
    ol {
      display: grid;
      gap: 8px;
    }
    li {
      display: grid;
      grid-template-columns: 24px minmax(0, 1fr) auto;
      gap: 8px;
      align-items: center;
    }
    input[type='radio'] {
      width: 20px;
      height: 20px;
      margin: 0;
      accent-color: var(--ink);
    }
    textarea {
      field-sizing: content;
      min-height: 44px;
    }
    .ways {
      display: flex;
    }
    .up obi-icon {
      display: inline-flex;
      transform: rotate(180deg);
    }
    [aria-disabled] {
      opacity: 0.35;
    }
    .add {
      margin-top: 4px;
    }
  `,
})
export class ChoicesEditor {
  readonly heading = input.required<string>();
  readonly hint = input('');
  /** What one of them is called. */
  readonly word = input.required<'Answer' | 'Thing'>();
  /** What a new one is kept as. */
  readonly key = input('option');
  readonly choices = input.required<readonly Choice[]>();
  readonly ordered = input(false, { transform: booleanAttribute });
  /** How many of them can be right; nothing where that is said elsewhere. */
  readonly mark = input<'one' | 'several'>();
  readonly right = input<readonly string[]>([]);
  readonly changed = output<readonly Choice[]>();
  readonly marked = output<string>();
  private readonly injector = inject(Injector);
  private readonly host: HTMLElement = inject(ElementRef).nativeElement;

  protected write(place: number, text: string): void {
    this.changed.emit(replacedAt(this.choices(), place, (choice) => ({ ...choice, text })));
  }

  protected add(): void {
    const choice = { key: freshKey(this.choices(), this.key()), text: '' };
    this.changed.emit([...this.choices(), choice]);
    this.focus(this.choices().length);
  }

  protected remove(place: number): void {
    this.changed.emit(withoutAt(this.choices(), place));
    this.focus(Math.max(0, place - 1));
  }

  protected move(from: number, to: number): void {
    this.changed.emit(moved(this.choices(), from, to));
    if (to >= 0 && to < this.choices().length) this.focus(to);
  }

  /** What was added or moved is written in next. */
  private focus(place: number): void {
    afterNextRender(() => this.host.querySelectorAll('textarea')[place]?.focus(), {
      injector: this.injector,
    });
  }
}
