import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { ObiField, ObiInput, ObiSegment } from '@obi/shared/ui';
import { type ChangeKind, KIND_WORDS, KINDS, NEW_CLAUSE_WORDS } from '../draft-view';

/** What one change asks of people, why, and until when where they certify again. */
@Component({
  selector: 'obi-change-choice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiField, ObiInput, ObiSegment],
  template: `
    <obi-segment
      [label]="'What it asks: ' + name()"
      [choices]="isNew() ? forNew : kinds"
      [value]="kind() ?? none"
      (valueChange)="chosen.emit($event)"
    />
    <p class="xs m means">{{ means() }}</p>
    <div class="why">
      <obi-field
        label="Why it changed"
        [control]="'reason-' + id()"
        help="Everybody reads it beside the change."
      >
        <textarea
          obiInput
          class="inp d"
          rows="1"
          [value]="reason()"
          (input)="reasoned.emit(value($event))"
        ></textarea>
      </obi-field>
      @if (kind() === 'certifyAgain') {
        <obi-field
          label="Certify again by"
          [control]="'certify-by-' + id()"
          help="Belts stay valid until that day."
        >
          <input
            obiInput
            class="inp d"
            type="date"
            [value]="certifyBy()"
            (change)="dated.emit(value($event))"
          />
        </obi-field>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    .means {
      margin-top: 8px;
      max-width: 62ch;
    }
    .why {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 220px;
      gap: 16px;
      margin-top: 12px;
      align-items: start;
    }
    textarea {
      field-sizing: content;
      resize: none;
    }
    @media (max-width: 1023px) {
      .why {
        grid-template-columns: minmax(0, 1fr);
      }
      :host ::ng-deep .seg {
        display: flex;
      }
      :host ::ng-deep .seg > * {
        flex: 1;
      }
    }
  `,
})
export class ChangeChoice {
  readonly id = input.required<string>();
  readonly name = input.required<string>();
  readonly kind = input.required<ChangeKind | null>();
  readonly reason = input('');
  readonly certifyBy = input('');
  /** Whether nobody could know the clause: better wording is no choice then. */
  readonly isNew = input(false);
  readonly chosen = output<ChangeKind>();
  readonly reasoned = output<string>();
  readonly dated = output<string>();

  protected readonly kinds = KINDS;
  protected readonly forNew = KINDS.slice(1);
  /** No choice is on until one was made. */
  protected readonly none = '' as ChangeKind;
  protected readonly means = computed(() => {
    const kind = this.kind();
    if (this.isNew()) return NEW_CLAUSE_WORDS[kind ?? 'acknowledgeAgain'];
    return kind ? KIND_WORDS[kind] : 'Choose what it asks of people who know the text before.';
  });

  protected value(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }
}
