import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { isWholeAnswer, type QuestionKind } from '@obi/curriculum/rules';
import { Connection, counted, InstantPipe } from '@obi/shared/web';
import { type AskedQuestion, whatToDo } from '../answers/asked-question';
import { ChoiceAnswer } from '../answers/choice-answer';
import { MatchAnswer } from '../answers/match-answer';
import { OrderAnswer } from '../answers/order-answer';
import { TextAnswer } from '../answers/text-answer';
import { turnPage } from '../parts/turn-page';
import { PlayerBar } from '../player/player-bar';
import type { TakenAttemptFragment } from './quiz-step.graphql.gen';

/** One question of an attempt; the heading asks it. */
@Component({
  selector: 'obi-quiz-question',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChoiceAnswer, MatchAnswer, OrderAnswer, PlayerBar, TextAnswer],
  host: { class: 'pl-step' },
  templateUrl: './quiz-question.html',
  styleUrl: './quiz-question.css',
})
export class QuizQuestion {
  readonly attempt = input.required<TakenAttemptFragment>();
  readonly busy = input(false);
  readonly answered = output<{ question: string; chosen: readonly string[] }>();
  readonly submitted = output();
  private readonly connection = inject(Connection);
  private readonly injector = inject(Injector);
  private readonly host: HTMLElement = inject(ElementRef).nativeElement;
  protected readonly at = signal(0);
  protected readonly questions = computed(() => this.attempt().questions);
  protected readonly question = computed(() => this.questions()[this.at()]);
  protected readonly isLast = computed(() => this.at() === this.questions().length - 1);
  protected readonly isAnswered = computed(() => {
    const question = this.question();
    return !!question && isWhole(question);
  });
  protected readonly send = computed(() => `Send ${counted(this.questions().length, 'answer', 'answers')}`);
  protected readonly know = computed(() => {
    if (this.connection.offline() && this.isAnswered())
      return 'You are offline. Your answer is kept and sent when you are connected.';
    if (this.isAnswered()) return 'Your answer is saved. You can change it until you send all of them.';
    const question = this.question();
    return question ? whatToDo(question) : '';
  });

  private readonly id = computed(() => this.attempt().id);
  private readonly now = signal(Date.now());
  /** When the time is up by the clock of this device, however wrong that goes: the server says how much is left. */
  private readonly ends = computed(() => {
    this.id();
    const { secondsLeft } = untracked(this.attempt);
    return secondsLeft === null ? null : untracked(this.now) + secondsLeft * 1_000;
  });
  /** What is left of the time, told by the minute. */
  private readonly minutesLeft = computed(() => {
    const ends = this.ends();
    return ends === null ? null : Math.ceil((ends - this.now()) / 60_000);
  });
  protected readonly isUp = computed(() => (this.minutesLeft() ?? 1) <= 0);
  protected readonly place = computed(() => {
    const [place, { deadline }, left] = [this.at() + 1, this.attempt(), this.minutesLeft()];
    const question = `Question ${place} of ${this.questions().length}`;
    if (deadline === null || left === null) return question;
    const until = new InstantPipe().transform(deadline, 'time');
    return `${question}, answers count until ${until}: ${counted(left, 'minute', 'minutes')} left`;
  });
  /** What counts of an attempt whose time is up. */
  protected readonly keptInTime = computed(() => {
    const [all, kept] = [this.questions().length, this.questions().filter(isWhole).length];
    const open = kept < all ? ' A question without an answer counts as not right.' : '';
    return `You answered ${kept} of ${all} questions: what was saved in time counts.${open}`;
  });

  constructor() {
    const timer = setInterval(() => this.now.set(Date.now()), 5_000);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
    effect(() => {
      this.id();
      untracked(() => this.goToFirstOpen());
    });
    effect(() => {
      if (this.isUp()) turnPage(this.host, this.injector);
    });
  }

  protected answer(chosen: readonly string[]): void {
    const question = this.question();
    if (question && !this.busy()) this.answered.emit({ question: question.key, chosen });
  }

  protected goOn(): void {
    if (!this.isAnswered() || this.busy()) return;
    if (!this.isLast()) this.goTo(this.at() + 1);
    else if (this.questions().every(isWhole)) this.submitted.emit();
    else this.goToFirstOpen();
  }

  protected goTo(place: number): void {
    this.at.set(place);
    turnPage(this.host, this.injector);
  }

  /** Where one left: the first question without an answer, or the last one. */
  private goToFirstOpen(): void {
    const open = this.questions().findIndex((question) => !isWhole(question));
    this.goTo(open < 0 ? this.questions().length - 1 : open);
  }
}

function isWhole({ kind, options, chosen }: AskedQuestion): boolean {
  return isWholeAnswer({ kind: kind as QuestionKind, options }, chosen);
}
