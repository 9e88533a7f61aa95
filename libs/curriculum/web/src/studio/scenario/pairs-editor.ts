import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
} from '@angular/core';
import { ObiIcon } from '@obi/shared/ui';
import { replacedAt, withoutAt } from '../listed';

/** Two words that belong together: a label and its value, a time and what happens then. */
export type Pair = readonly [string, string];

/** Short lists of pairs: facts of a situation, the timeline of an outcome. */
@Component({
  selector: 'obi-pairs-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiIcon],
  template: `
    <fieldset>
      <legend class="lab">
        {{ heading() }}
        @if (optional()) {
          <small>optional</small>
        }
      </legend>
      <ul>
        @for (pair of pairs(); track $index; let place = $index) {
          <li>
            <input
              class="inp d"
              #first
              maxlength="200"
              [attr.aria-label]="names()[0] + ' ' + (place + 1)"
              [attr.placeholder]="names()[0]"
              [value]="pair[0]"
              (input)="write(place, [first.value, pair[1]])"
            />
            <textarea
              class="inp d"
              #second
              rows="1"
              maxlength="1000"
              [attr.aria-label]="names()[1] + ' ' + (place + 1)"
              [attr.placeholder]="names()[1]"
              [value]="pair[1]"
              (input)="write(place, [pair[0], second.value])"
            ></textarea>
            <button
              type="button"
              class="ib"
              [attr.aria-label]="'Take out: ' + (pair[1] || names()[1] + ' ' + (place + 1))"
              (click)="remove(place)"
            >
              <obi-icon name="close" />
            </button>
          </li>
        }
      </ul>
      <button type="button" class="btn t d add" (click)="add()">
        <obi-icon name="add" [small]="true" />{{ adds() }}
      </button>
    </fieldset>
  `,
  styles: `
    :host {
      display: block;
      container-type: inline-size;
    }
    ul {
      display: grid;
      gap: 8px;
    }
    li {
      display: grid;
      grid-template-columns: minmax(84px, 1fr) minmax(0, 4fr) auto;
      gap: 8px;
      align-items: stretch;
    }
    textarea {
      field-sizing: content;
    }
    @container (width < 24rem) {
      li {
        grid-template-columns: minmax(0, 1fr) auto;
      }
      textarea {
        grid-area: 2 / 1;
      }
    }
    .add {
      margin: 4px 0 0 -12px;
    }
  `,
})
export class PairsEditor {
  readonly heading = input.required<string>();
  readonly optional = input(false);
  readonly names = input.required<Pair>();
  /** The words on the button that adds one. */
  readonly adds = input.required<string>();
  readonly pairs = input.required<readonly Pair[]>();
  readonly changed = output<readonly Pair[]>();
  private readonly host: HTMLElement = inject(ElementRef).nativeElement;
  private readonly count = computed(() => this.pairs().length);

  protected write(place: number, pair: Pair): void {
    this.changed.emit(replacedAt(this.pairs(), place, () => pair));
  }

  protected add(): void {
    const place = this.count();
    this.changed.emit([...this.pairs(), ['', '']]);
    setTimeout(() => this.host.querySelectorAll<HTMLElement>('li input')[place]?.focus());
  }

  protected remove(place: number): void {
    this.changed.emit(withoutAt(this.pairs(), place));
    setTimeout(() => this.host.querySelector<HTMLElement>('.add')?.focus());
  }
}
