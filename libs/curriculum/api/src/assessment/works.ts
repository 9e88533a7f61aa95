import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import { type AssessmentContent, refusalToHandIn, refusalToWrite } from '@obi/curriculum/rules';
import { type Actor, Clock, Db, notFound, Refused, refuseIf } from '@obi/shared/api';
import { BeltsOfPeople } from '../belts-of-people';
import { TellLackingAssessors } from '../notices/tell-lacking-assessors';
import { type WorkRow, worksSql } from './work-rows';

/** What one person writes and hands in: their own work, and nobody else's. */
@Injectable()
export class Works {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(TellLackingAssessors) private readonly lacking: TellLackingAssessors,
    @Inject(BeltsOfPeople) private readonly belts: BeltsOfPeople,
  ) {}

  /** What is asked now: the newest version of an assessment. */
  async assessment(key: string): Promise<AssessmentContent> {
    const row = await this.db.row<{ content: AssessmentContent }>(
      'select content from curriculum.assessment where key = $1 order by version desc limit 1',
      [key],
    );
    return row?.content ?? notFound();
  }

  /** All of one's own work for an assessment, the newest first. */
  mine(personId: string, key: string): Promise<WorkRow[]> {
    return this.db.rows<WorkRow>(
      `${worksSql('w.person_id = $1 and w.assessment = $2')} order by w.started_at desc`,
      [personId, key],
    );
  }

  /** Keeps what is written so far, and begins a piece of work when none is open. Answers its id. */
  async write(actor: Actor, key: string, text: string): Promise<string> {
    refuseIf(refusalToWrite(text));
    const { version } = await this.assessment(key);
    await this.refuseAfterPassing(actor.id, key);
    const row = await this.db.row<{ id: string }>(
      `insert into curriculum.work (person_id, assessment, version, text) values ($1, $2, $3, $4)
       on conflict (person_id, assessment) where decided_at is null
       do update set text = excluded.text where work.handed_in_at is null returning id`,
      [actor.id, key, version, text],
    );
    if (!row) throw new Refused({ code: 'CURRICULUM_WORK_IS_WAITING', kind: 'CONFLICT' });
    return row.id;
  }

  /** Hands in what is written: from now on it is never changed, and it waits for its assessors. */
  async handIn(actor: Actor, key: string, text: string): Promise<void> {
    const asked = await this.assessment(key);
    const [last] = await this.mine(actor.id, key);
    const facts = last?.handedInAt
      ? { files: 0, last: stateOf(last) }
      : { files: last?.files.length ?? 0, last: 'none' as const };
    const lockedBy = await this.belts.before(actor.id, asked.belt);
    refuseIf(refusalToHandIn({ text, asked, lockedBy, ...facts }));
    const id = await this.write(actor, key, text);
    await this.db.rows(
      'update curriculum.work set handed_in_at = $2 where id = $1 and handed_in_at is null',
      [id, this.clock.now()],
    );
    await this.audit.record({
      actorId: actor.id,
      operation: 'curriculum.handInWork',
      subjectType: 'work',
      subjectId: id,
      detail: { assessment: key },
    });
    await this.lacking.tell();
  }

  private async refuseAfterPassing(personId: string, key: string): Promise<void> {
    const passed = await this.db.row(
      'select 1 from curriculum.work where person_id = $1 and assessment = $2 and passed',
      [personId, key],
    );
    if (passed) throw new Refused({ code: 'CURRICULUM_WORK_HAS_PASSED', kind: 'CONFLICT' });
  }
}

function stateOf({ passed }: WorkRow): 'waiting' | 'passed' | 'returned' {
  if (passed === null) return 'waiting';
  return passed ? 'passed' : 'returned';
}
