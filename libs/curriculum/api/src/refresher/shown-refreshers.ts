import { Inject, Injectable } from '@nestjs/common';
import { bankOf } from '@obi/curriculum/rules';
import { ClauseQuotes } from '../guide/clause-quotes';
import { ModuleVersions } from '../module/module-versions';
import { type Delta, Deltas } from '../progress/deltas';
import type { AttemptType } from '../quiz/attempt.graphql';
import { attemptView } from '../quiz/attempt-view';
import type { StoredAttempt } from '../quiz/attempts';
import type { StoredRefresher } from './refreshers';

type Content = Parameters<typeof attemptView>[1];

/** Refreshers as their persons see them, with what the guide changed under those that are open. */
@Injectable()
export class ShownRefreshers {
  constructor(
    @Inject(ClauseQuotes) private readonly quotes: ClauseQuotes,
    @Inject(Deltas) private readonly deltas: Deltas,
    @Inject(ModuleVersions) private readonly versions: ModuleVersions,
  ) {}

  async view(refresher: StoredRefresher): Promise<AttemptType> {
    const content = await this.content(refresher.versions);
    const change = await this.guideChange(refresher);
    return attemptView(asAttempt(refresher), content, await this.quotes.quote(), change);
  }

  /** The banks of several modules as one content without steps. */
  async content(versions: StoredRefresher['versions']): Promise<Content> {
    const modules = await this.modules(versions);
    return { steps: [], questions: bankOf(modules) };
  }

  /** What the guide asks to certify again of the clauses of the modules since an open refresher was begun. */
  async guideChange(refresher: StoredRefresher): Promise<Delta | null> {
    const { guideVersion, startedOn, submittedAt, versions } = refresher;
    if (guideVersion === null || submittedAt !== null) return null;
    const clauses = new Set((await this.modules(versions)).flatMap((module) => module.clauses));
    return this.deltas.since([...clauses], { on: startedOn, version: guideVersion });
  }

  private modules(versions: StoredRefresher['versions']) {
    return Promise.all(
      Object.entries(versions).map(async ([module, version]) => {
        const { content } = await this.versions.of(module, version);
        return { module, questions: content.questions, clauses: content.clauses };
      }),
    );
  }
}

/** A refresher as the attempt that the screen shows: without a module, and without a deadline. */
export function asAttempt({ belt, versions: _versions, ...refresher }: StoredRefresher): StoredAttempt {
  return {
    ...refresher,
    ...{ module: belt, version: 1, step: 'refresher', round: 1 },
    ...{ deadline: null, secondsLeft: null, isPractice: false },
  };
}
