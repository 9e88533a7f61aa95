import { Inject, Injectable } from '@nestjs/common';
import { CurriculumQuery } from '@obi/curriculum/api';
import { Db, notFound, Refused } from '@obi/shared/api';

/** What a session is said to be about exists: a goal of the pair, a module that is published. */
@Injectable()
export class WhatSessionsAreAbout {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CurriculumQuery) private readonly curriculum: CurriculumQuery,
  ) {}

  async requireGoal(pairId: string, goalId: string | null | undefined): Promise<void> {
    if (!goalId) return;
    const found = await this.db.row('select 1 from mentoring.goal where id = $1 and pair_id = $2', [
      goalId,
      pairId,
    ]);
    if (!found) notFound();
  }

  async requireModule(module: string | null | undefined): Promise<void> {
    if (!module) return;
    const published = await this.curriculum.publishedModules();
    const isTaught = published.some((one) => one.module === module && one.retiredOn === null);
    if (!isTaught) throw new Refused({ code: 'MENTORING_MODULE_UNKNOWN', field: 'module' });
  }
}
