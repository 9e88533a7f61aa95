import { Inject, Injectable } from '@nestjs/common';
import { type ClauseToCertify, GuideQuery } from '@obi/guide/api';
import type { LocalDate } from '@obi/kernel';
import { ModuleVersions } from '../module/module-versions';
import type { PersonState } from './person-state';

/** What of the guide somebody has to certify again since they completed a module. */
export interface Delta {
  /** The first of the last days; null when no change set one. */
  readonly by: LocalDate | null;
  readonly clauses: readonly ClauseToCertify[];
}

/** The keys of the clauses that changed. */
export function changedClauses(delta: Delta | null): readonly string[] {
  return delta?.clauses.map(({ clause }) => clause) ?? [];
}

/** Finds out what changed in the guide under modules that somebody completed. */
@Injectable()
export class Deltas {
  constructor(
    @Inject(GuideQuery) private readonly guide: GuideQuery,
    @Inject(ModuleVersions) private readonly versions: ModuleVersions,
  ) {}

  /** What changed under the version that was completed last, since that day; null when nothing is asked again. */
  async of(module: string, { completedOn, completedVersion }: PersonState): Promise<Delta | null> {
    if (completedOn === null || completedVersion === null) return null;
    const { content } = await this.versions.of(module, completedVersion);
    const clauses = await this.guide.toCertifyAgain(content.clauses, completedOn);
    if (clauses.length === 0) return null;
    const days = clauses.flatMap(({ by }) => by ?? []).sort();
    return { by: days[0] ?? null, clauses };
  }
}
