import { computed, effect, inject, signal, type Signal, untracked } from '@angular/core';
import { asFailure, MessageCatalogue, Transport } from '@obi/shared/web';
import { MatchingWhatIfDocument, type MatchingWhatIfQuery } from './matching-page.graphql.gen';
import type { Settings } from './settings-panel';

/** Two who are to be a pair. */
export interface Together {
  readonly menteeId: string;
  readonly mentorId: string;
}

/** Something that HR tries, as a question; nothing is changed by it. */
export interface Trial {
  readonly words: string;
  readonly settings: Settings;
  readonly together: Together | null;
}

/** What a trial comes to, as far as it is known. */
export interface TrialRow extends Trial {
  readonly tried?: NonNullable<MatchingWhatIfQuery['matchingWhatIf']>;
  readonly problem?: string;
}

/** So long nothing changes before what is tried is worked out: a slider is let go of first. */
const LET_GO_MS = 350;

const questionOf = ({ settings: { keep, ...settings }, together }: Trial) => ({ settings, keep, together });

/** Works out what is tried, one after the other. Made where a page is made. */
export class Trials {
  private readonly transport = inject(Transport);
  private readonly catalogue = inject(MessageCatalogue);
  private readonly answers = signal<ReadonlyMap<string, Pick<TrialRow, 'tried' | 'problem'>>>(new Map());
  readonly rows = computed<readonly TrialRow[]>(() =>
    this.trials().map((trial) => ({ ...trial, ...this.answers().get(JSON.stringify(questionOf(trial))) })),
  );
  readonly isWorking = computed(() => this.rows().some(({ tried, problem }) => !tried && !problem));

  constructor(
    private readonly programmeId: () => string,
    private readonly trials: Signal<readonly Trial[]>,
  ) {
    effect((onCleanup) => {
      const trials = this.trials();
      const abort = new AbortController();
      const timer = setTimeout(() => void this.work(trials, abort.signal), LET_GO_MS);
      onCleanup(() => {
        clearTimeout(timer);
        abort.abort();
      });
    });
  }

  /** What was worked out before something changed is true no more. */
  forget(): void {
    this.answers.set(new Map());
  }

  private async work(trials: readonly Trial[], abort: AbortSignal): Promise<void> {
    for (const trial of trials) {
      const question = questionOf(trial);
      const key = JSON.stringify(question);
      if (abort.aborted) return;
      if (untracked(this.answers).has(key)) continue;
      const answer = await this.answerTo(question, abort);
      if (!abort.aborted) this.answers.update((known) => new Map(known).set(key, answer));
    }
  }

  private async answerTo(
    question: ReturnType<typeof questionOf>,
    abort: AbortSignal,
  ): Promise<Pick<TrialRow, 'tried' | 'problem'>> {
    try {
      const variables = { programmeId: this.programmeId(), ...question };
      const { matchingWhatIf } = await this.transport.execute(MatchingWhatIfDocument, variables, abort);
      return matchingWhatIf
        ? { tried: matchingWhatIf }
        : { problem: this.catalogue.tellRefusal({ code: 'MENTORING_MATCHING_CANCELLED' }) };
    } catch (error) {
      return { problem: this.catalogue.tell(asFailure(error)) };
    }
  }
}
