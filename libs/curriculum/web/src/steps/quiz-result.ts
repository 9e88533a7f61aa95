import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  output,
} from '@angular/core';
import { ObiTag } from '@obi/shared/ui';
import { counted } from '@obi/shared/web';
import { JudgedAnswer } from '../answers/judged-answer';
import { ClauseQuote } from '../parts/clause-quote';
import { turnPage } from '../parts/turn-page';
import { PlayerBar } from '../player/player-bar';
import type { PlayedStep } from '../player/player.store';
import type { TakenAttemptFragment } from './quiz-step.graphql.gen';

/** How a quiz went: each answer with its reason and its clause, and what to do now. */
@Component({
  selector: 'obi-quiz-result',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ClauseQuote, JudgedAnswer, ObiTag, PlayerBar],
  host: { class: 'pl-step' },
  templateUrl: './quiz-result.html',
  styleUrl: './quiz-result.css',
})
export class QuizResult {
  readonly attempt = input.required<TakenAttemptFragment>();
  readonly minutesToWait = input(0);
  /** The steps of the module, to name what to go through again. */
  readonly lessons = input<readonly PlayedStep[]>([]);
  readonly again = output();
  readonly next = output<string | null>();
  private readonly host: HTMLElement = inject(ElementRef).nativeElement;

  protected readonly right = computed(
    () => this.attempt().questions.filter(({ result }) => result?.isRight).length,
  );
  protected readonly heading = computed(() => {
    const { passed, questions } = this.attempt();
    return `${passed ? 'Passed' : 'Not passed yet'}: ${this.right()} of ${questions.length} right`;
  });
  protected readonly lede = computed(() =>
    this.attempt().passed
      ? 'Read why, also where you were right.'
      : `${this.attempt().rightToPass} right answers pass. Read why, and try again with other questions.`,
  );
  protected readonly readAgain = computed(() =>
    this.lessons().filter(({ key }) => this.attempt().readAgain.includes(key)),
  );
  protected readonly know = computed(() => {
    if (this.attempt().isPractice) return 'Nothing of your progress changed.';
    if (this.attempt().passed) return 'Your result is saved.';
    const minutes = this.minutesToWait();
    if (minutes === 0) return 'The next attempt asks again what was wrong, and new questions.';
    return `You can try again in ${counted(minutes, 'minute', 'minutes')}.`;
  });

  constructor() {
    turnPage(this.host, inject(Injector));
  }

  protected tryAgain(): void {
    if (this.minutesToWait() === 0) this.again.emit();
  }
}
