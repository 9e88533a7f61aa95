import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { idempotencyKey } from '@obi/shared/web';
import { type PlayedStep, PlayerStore } from '../player/player.store';
import { QuizIntro } from './quiz-intro';
import { QuizOvertaken } from './quiz-overtaken';
import { QuizQuestion } from './quiz-question';
import { QuizResult } from './quiz-result';
import {
  SaveAnswerDocument,
  ShowAttemptDocument,
  StartAttemptDocument,
  StartPracticeDocument,
  SubmitAttemptDocument,
  type TakenAttemptFragment,
} from './quiz-step.graphql.gen';

/** In order with what was done before, but not worth doing after the page was closed. */
const ASKED_NOW = { keep: false } as const;

/** A quiz: what it asks, one question per screen, and how it went. An attempt under way is gone on with at once. */
@Component({
  selector: 'obi-quiz-step',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [QuizIntro, QuizOvertaken, QuizQuestion, QuizResult],
  host: { class: 'pl-step' },
  templateUrl: './quiz-step.html',
})
export class QuizStep {
  readonly step = input.required<PlayedStep>();
  /** The step to go to; null is the one that comes next. */
  readonly next = output<string | null>();
  protected readonly store = inject(PlayerStore);
  protected readonly attempt = signal<TakenAttemptFragment | undefined>(undefined);
  protected readonly isBusy = signal(false);
  protected readonly quiz = computed(() => this.step().quiz);
  protected readonly isOver = computed(() => !!this.attempt()?.submittedAt);

  constructor() {
    const openAttempt = computed(() => this.quiz()?.openAttempt ?? null);
    effect(() => {
      const id = openAttempt();
      // Shown, not started: what was kept offline goes out before, and may have submitted it.
      if (id !== null) untracked(() => void this.show(id));
    });
  }

  protected async start(isPractice = false): Promise<void> {
    const module = this.store.module()?.key;
    if (!module || this.isBusy()) return;
    await this.busy(async () => {
      const variables = { module, step: this.step().key };
      if (isPractice) {
        const practice = await this.store.send(StartPracticeDocument, variables, ASKED_NOW);
        if (practice) this.attempt.set(practice.startPractice);
        return;
      }
      const answer = await this.store.send(StartAttemptDocument, variables, ASKED_NOW);
      if (answer) this.attempt.set(answer.startAttempt);
    });
  }

  protected async show(id: string): Promise<void> {
    await this.busy(() => this.load(id));
  }

  /** An answer is saved as it is given; the screen does not wait for it. */
  protected answer({ question, chosen }: { question: string; chosen: readonly string[] }): void {
    const attempt = this.attempt();
    if (!attempt) return;
    const questions = attempt.questions.map((each) => (each.key === question ? { ...each, chosen } : each));
    this.attempt.set({ ...attempt, questions });
    void this.store.send(
      SaveAnswerDocument,
      { attempt: attempt.id, question, chosen },
      { instead: `${attempt.id} ${question}`, thing: 'answer' },
    );
  }

  protected async submit(): Promise<void> {
    const attempt = this.attempt();
    if (!attempt || this.isBusy()) return;
    await this.busy(async () => {
      const variables = { attempt: attempt.id, idempotencyKey: idempotencyKey() };
      const answer = await this.store.send(SubmitAttemptDocument, variables, { thing: 'quiz' });
      if (answer) {
        this.attempt.set(answer.submitAttempt);
        this.store.refresh();
      } else if (this.store.refusal()?.code === 'CURRICULUM_GUIDE_CHANGED') {
        await this.load(attempt.id);
      }
    });
  }

  /** Goes on after a result: to the next step, or back to a lesson. */
  protected leave(step: string | null): void {
    const { passed, isPractice } = this.attempt() ?? {};
    this.attempt.set(undefined);
    this.next.emit(step);
    if (passed && !isPractice) this.store.pass(this.step().key);
  }

  protected async again(): Promise<void> {
    const isPractice = this.attempt()?.isPractice ?? false;
    this.attempt.set(undefined);
    await this.start(isPractice);
  }

  private async load(id: string): Promise<void> {
    const answer = await this.store.send(ShowAttemptDocument, { id }, ASKED_NOW);
    if (answer) this.attempt.set(answer.attempt);
  }

  private async busy(work: () => Promise<void>): Promise<void> {
    this.isBusy.set(true);
    await work();
    this.isBusy.set(false);
  }
}
