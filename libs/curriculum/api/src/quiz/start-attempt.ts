import { randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import {
  bankAbout,
  beginAgain,
  drawQuestions,
  progressOf,
  type Question,
  type QuizStep,
  refusalToAttempt,
  refusalToPractise,
} from '@obi/curriculum/rules';
import { GuideQuery } from '@obi/guide/api';
import { notFound, refuseIf } from '@obi/shared/api';
import { ModuleVersions } from '../module/module-versions';
import { type PublishedModule, stepOf } from '../module/published-module';
import { changedClauses, type Delta, Deltas } from '../progress/deltas';
import { failuresIn, type PersonState, PersonStates } from '../progress/person-state';
import type { StepPlace } from '../progress/progress.service';
import type { AttemptType } from './attempt.graphql';
import { Attempts, type BegunAttempt, type StoredAttempt } from './attempts';
import { ShownAttempts } from './shown-attempts';

/** A quiz with the person who takes it. */
interface Taking {
  readonly personId: string;
  readonly place: StepPlace;
  readonly state: PersonState;
  readonly published: PublishedModule;
  readonly quiz: QuizStep;
}

/** Begins quizzes: draws the questions, or goes on with what is under way. */
@Injectable()
export class StartAttempt {
  constructor(
    @Inject(Attempts) private readonly attempts: Attempts,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Deltas) private readonly deltas: Deltas,
    @Inject(GuideQuery) private readonly guide: GuideQuery,
    @Inject(ModuleVersions) private readonly versions: ModuleVersions,
    @Inject(PersonStates) private readonly states: PersonStates,
    @Inject(ShownAttempts) private readonly shown: ShownAttempts,
  ) {}

  /**
   * Begins a quiz, or goes on with the attempt that is under way: a second tab gets the same one. When the guide changed
   * under that one it is begun again, and the answers that the change leaves alone are kept.
   */
  async start(personId: string, module: string, step: string): Promise<AttemptType> {
    // Asked first of all: a version that is published meanwhile finds an attempt on the one before.
    const guideVersion = await this.guide.currentNumber();
    const taking = await this.taking(personId, module, step);
    const { place, state, published } = taking;
    const underWay = await this.attempts.open(personId, place);
    const change = underWay ? await this.shown.guideChange(underWay) : null;
    if (underWay && change === null) return this.shown.view(underWay);
    const { round, done } = progressOf(published.steps, state.made, state.completions);
    if (!underWay) {
      const passed = state.attempts.find((each) => each.step === step && each.round === round && each.passed);
      const known = passed && done.includes(step) ? await this.attempts.of(personId, passed.id) : undefined;
      if (known) return this.shown.view(known);
      refuseIf(refusalToAttempt(failuresIn(state, step, round)));
    }
    const delta = await this.deltas.of(module, state);
    const bank = bankAbout(published.content.questions, changedClauses(delta));
    const begun =
      underWay && change
        ? await this.again(taking, underWay, { bank, change, round, guideVersion })
        : await this.anew(taking, { bank, round, guideVersion });
    await this.audit.record({
      actorId: personId,
      operation: 'curriculum.startAttempt',
      subjectType: 'module',
      subjectId: module,
      detail: { step, version: state.version, round, ...(underWay && { instead: underWay.id }) },
    });
    return this.shown.view(begun);
  }

  /** Begins a quiz of a completed module that does not count, or goes on with it. */
  async practise(personId: string, module: string, step: string): Promise<AttemptType> {
    const taking = await this.taking(personId, module, step);
    const { place, state, published, quiz } = taking;
    const underWay = await this.attempts.open(personId, place, true);
    if (underWay) return this.shown.view(underWay);
    refuseIf(refusalToPractise(state.completions));
    const drawn = drawQuestions(published.content.questions, quiz.draw, randomInt(2 ** 31));
    const round = state.completions + 1;
    return this.shown.view(await this.begin(taking, { round, drawn, guideVersion: null, isPractice: true }));
  }

  private async taking(personId: string, module: string, step: string): Promise<Taking> {
    await this.states.inTurn(personId, module);
    const state = await this.states.of(personId, module);
    const published = await this.versions.of(module, state.version);
    const quiz = stepOf(published, step, 'quiz') ?? notFound();
    return { personId, place: { module, version: state.version, step }, state, published, quiz };
  }

  private async anew(
    taking: Taking,
    { bank, ...begun }: { bank: readonly Question[]; round: number; guideVersion: string | null },
  ): Promise<StoredAttempt> {
    const earlier = await this.attempts.earlier(taking.personId, taking.place.module);
    const drawn = drawQuestions(bank, taking.quiz.draw, randomInt(2 ** 31), earlier);
    return this.begin(taking, { ...begun, drawn });
  }

  private async again(
    taking: Taking,
    before: StoredAttempt,
    about: { bank: readonly Question[]; change: Delta; round: number; guideVersion: string | null },
  ): Promise<StoredAttempt> {
    const { bank, change, round, guideVersion } = about;
    const { content } = await this.versions.of(before.module, before.version);
    const overtaken = { drawn: before.drawn, bank: content.questions };
    const fresh = drawQuestions(bank, bank.length, randomInt(2 ** 31));
    const changed = changedClauses(change);
    const { drawn, kept } = beginAgain(overtaken, bank, fresh, changed, taking.quiz.draw);
    await this.attempts.setAside(before.id);
    const begun = await this.begin(taking, { round, drawn, guideVersion });
    await this.attempts.keepAnswers(before.id, begun.id, kept);
    return (await this.attempts.of(taking.personId, begun.id)) ?? notFound();
  }

  private async begin({ personId, place, quiz }: Taking, begun: BegunAttempt): Promise<StoredAttempt> {
    await this.attempts.begin(personId, place, quiz, begun);
    return (await this.attempts.open(personId, place, begun.isPractice ?? false)) ?? notFound();
  }
}
