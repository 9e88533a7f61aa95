import { Inject, Injectable } from '@nestjs/common';
import type { Belt } from '@obi/kernel';
import { Db } from '@obi/shared/api';
import { ClauseQuotes } from '../guide/clause-quotes';
import { Deltas } from '../progress/deltas';
import { PersonStates } from '../progress/person-state';
import type { ModuleSummaryType, ModuleType } from './module.graphql';
import { ModuleVersions } from './module-versions';
import { moduleView } from './module-view';

/** What the player and the lists show of modules. */
@Injectable()
export class ModuleQuery {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(ClauseQuotes) private readonly quotes: ClauseQuotes,
    @Inject(Deltas) private readonly deltas: Deltas,
    @Inject(ModuleVersions) private readonly versions: ModuleVersions,
    @Inject(PersonStates) private readonly states: PersonStates,
  ) {}

  /** A module for the player of one person, in the version that is taught now. */
  async module(personId: string, key: string): Promise<ModuleType> {
    const state = await this.states.of(personId, key);
    const published = await this.versions.of(key, state.version);
    const delta = await this.deltas.of(key, state);
    return moduleView(published, state, delta, await this.quotes.quote());
  }

  /** The modules of a belt with how far one person is with each. */
  async ofBelt(personId: string, belt: Belt): Promise<readonly ModuleSummaryType[]> {
    const [row] = await this.db.prepared<{ modules: ModuleSummaryType[] }>(
      'curriculum.modules',
      'select curriculum.path_modules($1, $2) as modules',
      [personId, belt],
    );
    return row?.modules ?? [];
  }
}
