import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
  ViewEncapsulation,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type Belt, BELTS } from '@obi/kernel';
import { ObiEmpty, ObiError, ObiIcon, ObiLoading, ObiWorn } from '@obi/shared/ui';
import { counted, dayInWords, idempotencyKey, injectQuery, Session } from '@obi/shared/web';
import { OutboxStrip } from '@obi/shared/web/outbox';
import { PlayerBar } from '../player/player-bar';
import { PlayerStore } from '../player/player.store';
import { QuizOvertaken } from '../steps/quiz-overtaken';
import { QuizQuestion } from '../steps/quiz-question';
import { QuizResult } from '../steps/quiz-result';
import type { TakenAttemptFragment } from '../steps/quiz-step.graphql.gen';
import {
  RefresherPageDocument,
  SaveRefresherAnswerDocument,
  StartRefresherDocument,
  SubmitRefresherDocument,
} from './refresher-page.graphql.gen';

/** Do I still know it? The short quiz that renews a belt: what was wrong before, and what was seen least. */
@Component({
  selector: 'obi-refresher-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [
    ObiEmpty,
    ObiError,
    ObiIcon,
    ObiLoading,
    ObiWorn,
    OutboxStrip,
    PlayerBar,
    QuizOvertaken,
    QuizQuestion,
    QuizResult,
    RouterLink,
  ],
  providers: [PlayerStore],
  templateUrl: './refresher-page.html',
  styleUrl: '../player/player.css',
})
export class RefresherPage {
  readonly belt = input.required<string>();
  private readonly store = inject(PlayerStore);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  protected readonly query = injectQuery(RefresherPageDocument, () => {
    const belt = this.belt();
    return (BELTS as readonly string[]).includes(belt) ? { belt } : undefined;
  });
  protected readonly isBelt = computed(() => (BELTS as readonly string[]).includes(this.belt()));
  protected readonly refresher = computed(() => this.query.value()?.refresher);
  protected readonly attempt = linkedSignal<TakenAttemptFragment | undefined>(
    () => this.refresher()?.open ?? undefined,
  );
  protected readonly isBusy = signal(false);
  protected readonly worn = computed(() => (this.session.viewer()?.held ?? null) as Belt | null);
  protected readonly waits = computed(() => (this.refresher()?.minutesToWait ?? 0) > 0);
  protected readonly heading = computed(() => `Refresh your ${this.belt()} belt`);
  protected readonly know = computed(() => {
    const { minutesToWait = 0, passedOn = null } = this.refresher() ?? {};
    if (minutesToWait > 0) return `You can try again in ${counted(minutesToWait, 'minute', 'minutes')}.`;
    return passedOn === null
      ? 'The answers are explained afterwards.'
      : `Last passed on ${dayInWords(passedOn)}.`;
  });

  protected start(): Promise<void> {
    return this.busy(async () => {
      const answer = await this.store.send(StartRefresherDocument, { belt: this.belt() }, { keep: false });
      if (answer) this.attempt.set(answer.startRefresher);
    });
  }

  protected answer({ question, chosen }: { question: string; chosen: readonly string[] }): void {
    const attempt = this.attempt();
    if (!attempt) return;
    const questions = attempt.questions.map((each) => (each.key === question ? { ...each, chosen } : each));
    this.attempt.set({ ...attempt, questions });
    const variables = { refresher: attempt.id, question, chosen };
    const { instead, about } = { instead: `${attempt.id} ${question}`, about: this.heading() };
    void this.store.send(SaveRefresherAnswerDocument, variables, { instead, about, thing: 'answer' });
  }

  protected submit(): Promise<void> {
    return this.busy(async () => {
      const variables = { refresher: this.attempt()?.id ?? '', idempotencyKey: idempotencyKey() };
      const options = { about: this.heading(), thing: 'quiz' } as const;
      const answer = await this.store.send(SubmitRefresherDocument, variables, options);
      // What the guide changed meanwhile comes with the refresher, when it is asked anew.
      if (!answer && this.store.refusal()?.code === 'CURRICULUM_GUIDE_CHANGED') this.query.refetch();
      if (!answer) return;
      this.attempt.set(answer.submitRefresher);
      // A belt may have been renewed with it.
      if (answer.submitRefresher.passed) await this.session.reload().catch(() => null);
    });
  }

  protected async again(): Promise<void> {
    this.attempt.set(undefined);
    await this.start();
    if (!this.attempt()) this.query.refetch();
  }

  protected leave(): void {
    void this.router.navigate(['/path']);
  }

  private async busy(work: () => Promise<void>): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    await work();
    this.isBusy.set(false);
  }
}
