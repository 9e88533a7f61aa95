import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import { type Mark, passes, refusalToMark } from '@obi/curriculum/rules';
import { CompanyQuery } from '@obi/people/api';
import { type Actor, Clock, Db, Events, refuseIf } from '@obi/shared/api';
import { AssessmentDecided, AssessmentPassed } from '../events';
import { TellLackingAssessors } from '../notices/tell-lacking-assessors';
import { AssessorQueue } from './assessor-queue';
import { type KeptMark, outcomeOfWork, type WorkRow } from './work-rows';

/** Judging: a mark is kept once, and the work is decided when the last one is in. */
@Injectable()
export class Marks {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Events) private readonly events: Events,
    @Inject(AssessorQueue) private readonly queue: AssessorQueue,
    @Inject(TellLackingAssessors) private readonly lacking: TellLackingAssessors,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** Keeps a mark. Whoever has not taken the work takes it with this. */
  async give(actor: Actor, workId: string, given: Omit<Mark, 'assessor'>): Promise<void> {
    await this.queue.take(actor, workId);
    const work = await this.queue.one(actor, workId);
    const mark = { ...given, feedback: given.feedback.trim(), assessor: actor.id };
    refuseIf(refusalToMark(mark, work.assessment));
    const madeAt = this.clock.now();
    await this.db.rows(
      'insert into curriculum.mark (work_id, assessor_id, points, feedback, made_at) values ($1, $2, $3, $4, $5)',
      [workId, actor.id, JSON.stringify(mark.points), mark.feedback, madeAt],
    );
    await this.audit.record({
      actorId: actor.id,
      operation: 'curriculum.markWork',
      subjectType: 'work',
      subjectId: workId,
      detail: { assessment: work.assessment.key, passes: passes(mark, work.assessment) },
    });
    const marks: KeptMark[] = [
      ...work.marks,
      { ...mark, assessorName: actor.name, madeAt: madeAt.toISOString() },
    ];
    await this.decide({ ...work, marks }, madeAt);
    await this.lacking.tell();
  }

  /** The marks become known together, so that none of them shows another one early. */
  private async decide(work: WorkRow, at: Date): Promise<void> {
    const outcome = outcomeOfWork(work);
    if (outcome.state === 'waiting') return;
    const passed = outcome.state === 'passed';
    await this.db.rows('update curriculum.work set decided_at = $2, passed = $3 where id = $1', [
      work.id,
      at,
      passed,
    ]);
    const on = await this.companies.today();
    const { key } = work.assessment;
    if (passed)
      for (const mark of work.marks.filter((each) => passes(each, work.assessment)))
        await this.events.publish(new AssessmentPassed(work.personId, key, work.id, mark.assessor, on));
    await this.events.publish(new AssessmentDecided(work.personId, key, work.id, passed, on));
  }
}
