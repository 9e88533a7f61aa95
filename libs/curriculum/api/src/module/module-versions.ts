import { Inject, Injectable } from '@nestjs/common';
import type { ModuleContent, StepText } from '@obi/curriculum/rules';
import { Db, notFound } from '@obi/shared/api';
import type { PublishedModule } from './published-module';

const MOST_KEPT = 200;

/** The texts of published modules. A version never changes, so it is read once and kept. */
@Injectable()
export class ModuleVersions {
  private readonly kept = new Map<string, PublishedModule>();

  constructor(@Inject(Db) private readonly db: Db) {}

  /** One version of a module; not found when it was never published. */
  async of(module: string, version: number): Promise<PublishedModule> {
    const name = `${module} ${version}`;
    const known = this.kept.get(name);
    if (known) return known;
    const row = await this.db.row<{ content: ModuleContent; steps: StepText[] }>(
      'select content, steps from curriculum.module_version where module = $1 and version = $2',
      [module, version],
    );
    if (!row) return notFound();
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    this.kept.set(name, row);
    return row;
  }
}
