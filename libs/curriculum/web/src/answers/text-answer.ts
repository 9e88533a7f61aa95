import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { LONGEST_ANSWER } from '@obi/curriculum/rules';
import type { AskedQuestion } from './asked-question';

/** An answer in a few words of one's own. */
@Component({
  selector: 'obi-text-answer',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label class="lab" for="words">Your answer</label>
    <p class="hint" id="words-help">A few words. Capital letters, spaces and full stops do not matter.</p>
    <input
      class="inp"
      id="words"
      type="text"
      autocomplete="off"
      aria-describedby="words-help"
      [maxLength]="longest"
      [value]="words()"
      (input)="write($event)"
    />
  `,
})
export class TextAnswer {
  readonly question = input.required<AskedQuestion>();
  readonly chosen = output<readonly string[]>();
  protected readonly longest = LONGEST_ANSWER;
  protected readonly words = computed(() => this.question().chosen[0] ?? '');

  protected write(event: Event): void {
    const words = (event.target as HTMLInputElement).value;
    this.chosen.emit(words.trim() === '' ? [] : [words]);
  }
}
