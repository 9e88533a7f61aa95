import { computed, effect, inject, Injectable, linkedSignal, signal, untracked } from '@angular/core';
import type { TypedDocument } from '@obi/kernel';
import { asFailure, Connection, type Failure, idempotencyKey, injectQuery } from '@obi/shared/web';
import { Outbox, type SendOptions } from '@obi/shared/web/outbox';
import type { PlayedScenarioFragment } from '../steps/scenario-step.graphql.gen';
import { ChooseInScenarioDocument } from '../steps/scenario-step.graphql.gen';
import { OpenedModules } from './opened-modules';
import {
  CompleteStepDocument,
  type PlayedModuleFragment,
  PlayModuleDocument,
} from './player-page.graphql.gen';

export type PlayedModule = PlayedModuleFragment;
export type PlayedStep = PlayedModule['steps'][number];

/** A module on the screen: what the server says of it, and what was done since, which is on its way to the server. */
@Injectable()
export class PlayerStore {
  readonly outbox = inject(Outbox);
  readonly key = signal<string | undefined>(undefined);
  readonly query = injectQuery(PlayModuleDocument, () => {
    const key = this.key();
    return key === undefined ? undefined : { key };
  });
  /** Why the last thing that was done was refused. */
  readonly refusal = signal<Failure | undefined>(undefined);
  private readonly connection = inject(Connection);
  private readonly opened = inject(OpenedModules);
  /** The module as this device kept it, where the server cannot be asked. */
  private readonly copy = signal<PlayedModule | undefined>(undefined);
  private readonly current = linkedSignal(() => {
    const copy = this.copy();
    return this.query.value()?.module ?? (copy?.key === this.key() ? copy : undefined);
  });
  readonly module = this.current.asReadonly();
  readonly steps = computed(() => this.module()?.steps ?? []);

  constructor() {
    effect(() => {
      const module = this.module();
      if (module) this.opened.keep(module);
    });
    effect(() => {
      const key = this.key();
      const isAway = this.query.error()?.kind === 'OFFLINE' && !this.query.value();
      if (key === undefined || !isAway) return;
      if (this.connection.offline()) untracked(() => void this.openCopy(key));
      // What was done meanwhile goes out first: the server would not know of it yet.
      else if (this.outbox.waiting() === 0) untracked(() => this.refresh());
    });
  }

  step(key: string): PlayedStep | undefined {
    return this.steps().find((step) => step.key === key);
  }

  /** The step after one that is done: the next that is open, from here or from the beginning; none when all are done. */
  after(key: string): string | null {
    const steps = this.steps();
    const place = steps.findIndex((step) => step.key === key);
    const rest = [...steps.slice(place + 1), ...steps.slice(0, place)];
    const isRead = this.module()?.resumeAt === null;
    // Whoever reads a complete module again goes through it page by page.
    return (isRead ? steps[place + 1] : rest.find((step) => !step.done))?.key ?? null;
  }

  /** A lesson was read to its end; the screen need not wait for the server. */
  completeLesson(step: string): void {
    const module = this.module();
    if (!module) return;
    this.change(step, { done: true });
    const { key, version } = module;
    const variables = { module: key, version, step, idempotencyKey: idempotencyKey() };
    void this.send(CompleteStepDocument, variables, { thing: 'lesson' }).then((answer) => {
      if (answer && this.outbox.waiting() === 0) this.current.set(answer.completeStep);
    });
  }

  /** Makes a choice in a scenario; answers when the server has told what follows. */
  async choose(step: string, choice: { situation: string; channel: string; reply: string }): Promise<void> {
    const module = this.module();
    if (!module) return;
    const { key, version } = module;
    const variables = { module: key, version, step, ...choice, idempotencyKey: idempotencyKey() };
    const answer = await this.send(ChooseInScenarioDocument, variables, { thing: 'choice' });
    if (answer) this.played(step, answer.chooseInScenario);
  }

  /** A choice in a situation that the server does not have yet. */
  waitingChoice(step: string, situation: string) {
    const module = this.module()?.key;
    return this.outbox
      .keptOf(ChooseInScenarioDocument)
      .filter(({ refused }) => !refused)
      .map(({ variables }) => variables)
      .find((each) => each.module === module && each.step === step && each.situation === situation);
  }

  /** A quiz was passed: who goes on before the server has told the rest is not sent back to it. */
  pass(step: string): void {
    this.change(step, { done: true });
    if (this.steps().every(({ done }) => done))
      this.current.update((module) => module && { ...module, resumeAt: null });
  }

  /** Asks the server anew, as after a quiz. */
  refresh(): void {
    this.query.refetch();
  }

  /** Sends through the outbox; a refusal is told on the screen. */
  async send<Result, Variables>(
    document: TypedDocument<Result, Variables>,
    variables: Variables,
    options: SendOptions = {},
  ): Promise<Result | undefined> {
    this.refusal.set(undefined);
    try {
      return await this.outbox.send(document, variables, { about: this.module()?.title, ...options });
    } catch (error) {
      this.refusal.set(asFailure(error));
      return undefined;
    }
  }

  private async openCopy(key: string): Promise<void> {
    const copy = await this.opened.find(key);
    if (this.key() === key && !this.query.value())
      this.copy.update((shown) => (shown?.key === key ? shown : copy));
  }

  private played(step: string, scenario: PlayedScenarioFragment): void {
    const done = this.step(step)?.done || scenario.complete;
    this.change(step, { scenario, done });
    // The last step of all may have been the scenario: only the server knows that the module is complete.
    if (done && this.steps().every((each) => each.done)) this.refresh();
  }

  private change(key: string, change: Partial<PlayedStep>): void {
    this.current.update(
      (module) =>
        module && {
          ...module,
          steps: module.steps.map((step) => (step.key === key ? { ...step, ...change } : step)),
        },
    );
  }
}
