import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { ObiOptionCard } from '@obi/shared/ui';
import { Connection, counted, InstantPipe } from '@obi/shared/web';
import { isSaid } from '../parts/said';
import { turnPage } from '../parts/turn-page';
import { PlayerBar } from '../player/player-bar';
import type { TakenAttemptFragment } from './quiz-step.graphql.gen';

/** One question of an attempt; the heading asks it. */
@Component({
  selector: 'obi-quiz-question',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [InstantPipe, ObiOptionCard, PlayerBar],
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
  protected readonly isSaid = isSaid;
  protected readonly at = signal(0);
  protected readonly questions = computed(() => this.attempt().questions);
  protected readonly question = computed(() => this.questions()[this.at()]);
  protected readonly isLast = computed(() => this.at() === this.questions().length - 1);
  protected readonly isAnswered = computed(() => (this.question()?.chosen.length ?? 0) > 0);
  protected readonly send = computed(() => `Send ${counted(this.questions().length, 'answer', 'answers')}`);
  protected readonly know = computed(() => {
    if (this.connection.offline() && this.isAnswered())
      return 'You are offline. Your answer is kept and sent when you are connected.';
    if (this.isAnswered()) return 'Your answer is saved. You can change it until you send all of them.';
    return this.question()?.several ? 'Choose all that apply.' : 'Choose an answer.';
  });

  constructor() {
    const id = computed(() => this.attempt().id);
    effect(() => {
      id();
      untracked(() => this.goToFirstOpen());
    });
  }

  protected choose(option: string): void {
    const question = this.question();
    if (!question || this.busy()) return;
    const { key, several, chosen } = question;
    const without = chosen.filter((each) => each !== option);
    const added = chosen.includes(option) ? without : [...chosen, option];
    this.answered.emit({ question: key, chosen: several ? added : [option] });
  }

  protected goOn(): void {
    if (!this.isAnswered() || this.busy()) return;
    if (!this.isLast()) this.goTo(this.at() + 1);
    else if (this.questions().every(({ chosen }) => chosen.length > 0)) this.submitted.emit();
    else this.goToFirstOpen();
  }

  protected goTo(place: number): void {
    this.at.set(place);
    turnPage(this.host, this.injector);
  }

  /** Where one left: the first question without an answer, or the last one. */
  private goToFirstOpen(): void {
    const open = this.questions().findIndex(({ chosen }) => chosen.length === 0);
    this.goTo(open < 0 ? this.questions().length - 1 : open);
  }
}
