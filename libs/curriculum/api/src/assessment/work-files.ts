import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import { fileTypeOf, refusalOfFiles, type WorkAsked } from '@obi/curriculum/rules';
import { type Actor, Db, notFound, Refused, refuseIf } from '@obi/shared/api';
import { AssessorQueue } from './assessor-queue';

const NAME_LONGEST = 120;

/** A file as it is given out. */
export interface GivenFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** The files that belong to a piece of work. */
@Injectable()
export class WorkFiles {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(AssessorQueue) private readonly queue: AssessorQueue,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** Adds a file to one's own work while it is written; what it is, its first bytes say. */
  async add(actor: Actor, workId: string, name: string, bytes: Buffer): Promise<{ id: string }> {
    const type = fileTypeOf(bytes);
    if (!type) throw new Refused({ code: 'CURRICULUM_FILE_NOT_TAKEN', kind: 'BAD_INPUT', field: 'files' });
    const { asked, files } = await this.lockOwn(actor, workId);
    refuseIf(refusalOfFiles(files + 1, asked));
    const [row] = await this.db.rows<{ id: string }>(
      'insert into curriculum.work_file (work_id, name, type, bytes) values ($1, $2, $3, $4) returning id',
      [workId, name.slice(-NAME_LONGEST) || 'file', type, bytes],
    );
    const id = row?.id ?? notFound();
    await this.record(actor, 'curriculum.addWorkFile', workId, { file: id });
    return { id };
  }

  /** Takes a file out of one's own work while it is written: never while it is being handed in. */
  async remove(actor: Actor, fileId: string): Promise<void> {
    const removed = await this.db.row<{ workId: string }>(
      `with own as (
         select w.id from curriculum.work w join curriculum.work_file f on f.work_id = w.id
         where f.id = $1 and w.person_id = $2 and w.handed_in_at is null for update of w)
       delete from curriculum.work_file f using own where f.id = $1 and f.work_id = own.id returning own.id as "workId"`,
      [fileId, actor.id],
    );
    if (!removed) notFound();
    await this.record(actor, 'curriculum.removeWorkFile', removed.workId, { file: fileId });
  }

  /** For its author, and for who judges the work. */
  async read(actor: Actor, fileId: string): Promise<GivenFile> {
    const row = await this.db.row<GivenFile & { workId: string; personId: string }>(
      `select f.name, f.type, f.bytes, w.id as "workId", w.person_id as "personId"
       from curriculum.work_file f join curriculum.work w on w.id = f.work_id where f.id = $1`,
      [fileId],
    );
    if (!row) notFound();
    if (row.personId !== actor.id) await this.queue.one(actor, row.workId);
    return { name: row.name, type: row.type, bytes: row.bytes };
  }

  /** One file after the other, so that there are never more than allowed. */
  private async lockOwn(actor: Actor, workId: string): Promise<{ asked: WorkAsked; files: number }> {
    const row = await this.db.row<{ asked: WorkAsked }>(
      `select a.content as asked from curriculum.work w
       join curriculum.assessment a on a.key = w.assessment and a.version = w.version
       where w.id = $1 and w.person_id = $2 and w.handed_in_at is null for update of w`,
      [workId, actor.id],
    );
    if (!row) notFound();
    const files = await this.db.rows('select 1 from curriculum.work_file where work_id = $1', [workId]);
    return { asked: row.asked, files: files.length };
  }

  private record(actor: Actor, operation: string, subjectId: string, detail: object): Promise<void> {
    return this.audit.record({
      actorId: actor.id,
      operation,
      subjectType: 'work',
      subjectId,
      detail: { ...detail },
    });
  }
}
