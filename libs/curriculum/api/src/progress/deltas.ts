import { Inject, Injectable } from '@nestjs/common';
import { type ClauseToCertify, GuideQuery } from '@obi/guide/api';
import type { Certified } from '@obi/guide/rules';
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

/** The day of the last of the changes. */
export function changedOn(delta: Delta | null): LocalDate | null {
  return (
    delta?.clauses
      .map(({ since }) => since)
      .sort()
      .at(-1) ?? null
  );
}

/** Finds out what changed in the guide under modules that somebody completed. */
@Injectable()
export class Deltas {
  constructor(
    @Inject(GuideQuery) private readonly guide: GuideQuery,
    @Inject(ModuleVersions) private readonly versions: ModuleVersions,
  ) {}

  /** What changed under the version that was completed last, since then; null when nothing is asked again. */
  async of(
    module: string,
    { completedOn, completedVersion, completedGuide }: PersonState,
  ): Promise<Delta | null> {
    if (completedOn === null || completedVersion === null) return null;
    const { content } = await this.versions.of(module, completedVersion);
    return this.since(content.clauses, { on: completedOn, version: completedGuide });
  }

  /** What changed of these clauses since; null when nothing is asked again. */
  async since(keys: readonly string[], last: Certified): Promise<Delta | null> {
    const clauses = await this.guide.toCertifyAgain(keys, last);
    if (clauses.length === 0) return null;
    const days = clauses.flatMap(({ by }) => by ?? []).sort();
    return { by: days[0] ?? null, clauses };
  }
}
