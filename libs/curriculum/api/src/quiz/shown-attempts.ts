import { Inject, Injectable } from '@nestjs/common';
import { ClauseQuotes } from '../guide/clause-quotes';
import { ModuleVersions } from '../module/module-versions';
import { type Delta, Deltas } from '../progress/deltas';
import type { AttemptType } from './attempt.graphql';
import { attemptView } from './attempt-view';
import type { StoredAttempt } from './attempts';

/** Attempts as their persons see them, with what the guide changed under those that are open. */
@Injectable()
export class ShownAttempts {
  constructor(
    @Inject(ClauseQuotes) private readonly quotes: ClauseQuotes,
    @Inject(Deltas) private readonly deltas: Deltas,
    @Inject(ModuleVersions) private readonly versions: ModuleVersions,
  ) {}

  async view(attempt: StoredAttempt): Promise<AttemptType> {
    const { content } = await this.versions.of(attempt.module, attempt.version);
    return attemptView(attempt, content, await this.quotes.quote(), await this.guideChange(attempt));
  }

  /**
   * What the guide asks to certify again of the clauses of the module since an open attempt was begun; null when nothing.
   * Practice counts for nothing, so nothing has to be the newest text.
   */
  async guideChange(attempt: StoredAttempt): Promise<Delta | null> {
    const { guideVersion, startedOn, submittedAt, isPractice } = attempt;
    if (guideVersion === null || submittedAt !== null || isPractice) return null;
    const { content } = await this.versions.of(attempt.module, attempt.version);
    return this.deltas.since(content.clauses, { on: startedOn, version: guideVersion });
  }
}
