import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Connection, counted } from '@obi/shared/web';
import { RestsOn } from '../parts/rests-on';
import { PlayerBar } from '../player/player-bar';
import type { PlayedModule, PlayedStep } from '../player/player.store';

/** Before a quiz: how much it asks, what passes, and that one may stop at any time. */
@Component({
  selector: 'obi-quiz-intro',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PlayerBar, RestsOn],
  host: { class: 'pl-step' },
  template: `
    <main id="main" class="pl-one" tabindex="-1">
      <h1>{{ step().title }}</h1>
      @if (quiz(); as quiz) {
        <p class="lede">{{ asks() }}</p>
        <dl class="kv pl-gap">
          <dt>To pass</dt>
          <dd>{{ quiz.rightToPass }} right of {{ quiz.questions }}</dd>
          <dt>Time</dt>
          <dd>{{ time() }}</dd>
          <dt>If you stop</dt>
          <dd>Every answer is saved. You go on where you left.</dd>
          @if (mayPractise()) {
            <dt>Practice</dt>
            <dd>Asks any of the questions, and does not count.</dd>
          }
        </dl>
        @if (quiz.lastAttempt; as attempt) {
          <p class="pl-gap">
            <button type="button" class="btn t d" (click)="last.emit(attempt)">See your last answers</button>
          </p>
        }
      }
      <obi-rests-on [clauses]="restsOn()" />
    </main>
    <obi-player-bar>
      <p>{{ know() }}</p>
      <ng-container actions>
        @if (mayPractise()) {
          <button
            type="button"
            class="btn o"
            [attr.aria-disabled]="busy() || null"
            (click)="busy() || practise.emit()"
          >
            Practise
          </button>
        }
        @if (step().done && !isAgain()) {
          <button type="button" class="btn" (click)="next.emit()">Continue</button>
        } @else {
          <button
            type="button"
            class="btn"
            [attr.aria-disabled]="waits() || needsNetwork() || busy() || null"
            (click)="begin()"
          >
            Start the quiz
          </button>
        }
      </ng-container>
    </obi-player-bar>
  `,
})
export class QuizIntro {
  readonly step = input.required<PlayedStep>();
  /** The clauses that its module teaches. */
  readonly restsOn = input.required<PlayedModule['restsOn']>();
  readonly busy = input(false);
  /** Whether the module is complete, so that a new attempt begins it again. */
  readonly isAgain = input(false);
  /** Whether the module was completed once, so that its quiz is open to practise. */
  readonly mayPractise = input(false);
  readonly practise = output();
  readonly start = output();
  /** The last attempt is wanted. */
  readonly last = output<string>();
  readonly next = output();
  private readonly connection = inject(Connection);
  protected readonly quiz = computed(() => this.step().quiz);
  protected readonly waits = computed(() => (this.quiz()?.minutesToWait ?? 0) > 0);
  /** Whether it could be begun but for the network: its questions are drawn, and its answers known, on the server only. */
  protected readonly needsNetwork = computed(
    () => this.connection.offline() && (!this.step().done || this.isAgain()),
  );
  protected readonly asks = computed(
    () => `${counted(this.quiz()?.questions ?? 0, 'question', 'questions')}, one after the other.`,
  );
  protected readonly time = computed(() => {
    const minutes = this.quiz()?.timeLimitMinutes;
    return minutes ? counted(minutes, 'minute', 'minutes') : 'As long as you need';
  });
  protected readonly know = computed(() => {
    if (this.needsNetwork())
      return 'You are offline. A quiz needs the network: it can be started when you are connected.';
    const minutes = this.quiz()?.minutesToWait ?? 0;
    if (minutes > 0)
      return `Read the lessons again first. You can try again in ${counted(minutes, 'minute', 'minutes')}.`;
    return this.step().done && !this.isAgain()
      ? 'You have passed this quiz.'
      : 'The answers are explained afterwards.';
  });

  protected begin(): void {
    if (!this.waits() && !this.needsNetwork() && !this.busy()) this.start.emit();
  }
}
