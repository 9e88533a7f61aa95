import { Inject, Injectable } from '@nestjs/common';
import { Db } from '@obi/shared/api';

/** One thing that somebody did. `detail` never holds a secret or a text that was written in private. */
export interface AuditRecord {
  /** Null: Obi itself, or the command line. */
  readonly actorId: string | null;
  /** Context and verb, for instance `belts.award`. */
  readonly operation: string;
  readonly subjectType?: string;
  readonly subjectId?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Writes entries of the audit log, in the transaction of the change that they tell of (security.md R20). */
@Injectable()
export class AuditLog {
  constructor(@Inject(Db) private readonly db: Db) {}

  async record(...records: AuditRecord[]): Promise<void> {
    if (records.length === 0) return;
    this.db.remark('audited');
    await this.db.rows(
      `insert into audit.entry (actor_id, operation, subject_type, subject_id, detail)
       select r.actor_id, r.operation, r.subject_type, r.subject_id, coalesce(r.detail, '{}')
       from jsonb_to_recordset($1) as r(actor_id uuid, operation text, subject_type text, subject_id text, detail jsonb)`,
      [
        JSON.stringify(
          records.map((one) => ({
            actor_id: one.actorId,
            operation: one.operation,
            subject_type: one.subjectType,
            subject_id: one.subjectId,
            detail: one.detail,
          })),
        ),
      ],
    );
  }
}
