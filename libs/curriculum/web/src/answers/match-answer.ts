import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { AskedQuestion } from './asked-question';

/** Matches each thing with one of the others: a list to choose from beside each. */
@Component({
  selector: 'obi-match-answer',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (option of question().options; track option.key) {
      <label class="box">
        <span>{{ option.text }}</span>
        <select class="inp" (change)="match(option.key, $event)">
          <option value="" [selected]="targetOf(option.key) === ''">Choose</option>
          @for (target of question().targets; track target.key) {
            <option
              [value]="target.key"
              [selected]="targetOf(option.key) === target.key"
              [textContent]="target.text"
            ></option>
          }
        </select>
      </label>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
    label {
      display: grid;
      grid-template-columns: 1fr 1fr;
      align-items: center;
      gap: 8px 16px;
      padding: 10px 12px;
    }
    select {
      text-overflow: ellipsis;
    }
    @media (max-width: 599px) {
      label {
        grid-template-columns: 1fr;
      }
    }
  `,
})
export class MatchAnswer {
  readonly question = input.required<AskedQuestion>();
  readonly chosen = output<readonly string[]>();

  protected targetOf(option: string): string {
    const pair = this.question().chosen.find((each) => each.startsWith(`${option}:`));
    return pair?.slice(option.length + 1) ?? '';
  }

  protected match(option: string, event: Event): void {
    const target = (event.target as HTMLSelectElement).value;
    const others = this.question().chosen.filter((each) => !each.startsWith(`${option}:`));
    this.chosen.emit(target === '' ? others : [...others, `${option}:${target}`]);
  }
}
