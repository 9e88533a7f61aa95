import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { ObiOptionCard } from '@obi/shared/ui';
import { isSaid } from '../parts/said';
import type { AskedQuestion } from './asked-question';

/** Chooses one option, or all that apply. */
@Component({
  selector: 'obi-choice-answer',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiOptionCard],
  template: `
    @for (option of question().options; track option.key) {
      <obi-option-card
        [name]="question().key"
        [value]="option.key"
        [said]="isSaid(option.text) ? option.text : undefined"
        [many]="question().kind === 'several'"
        [checked]="question().chosen.includes(option.key)"
        (chosen)="choose(option.key)"
      >
        @if (!isSaid(option.text)) {
          {{ option.text }}
        }
      </obi-option-card>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
  `,
})
export class ChoiceAnswer {
  readonly question = input.required<AskedQuestion>();
  readonly chosen = output<readonly string[]>();
  protected readonly isSaid = isSaid;

  protected choose(option: string): void {
    const { kind, chosen } = this.question();
    const without = chosen.filter((each) => each !== option);
    const added = chosen.includes(option) ? without : [...chosen, option];
    this.chosen.emit(kind === 'several' ? added : [option]);
  }
}
