import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import type { ModuleContent } from '@obi/curriculum/rules';
import type { LocalDate } from '@obi/kernel';
import { Db, Events } from '@obi/shared/api';
import { ModulePublished } from '../events';
import { contentHashOf, stepSummariesOf } from './published-module';

/** Writes a version of a module down for good, and tells the contexts above. Its faults are looked for before. */
@Injectable()
export class ModulePublisher {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Events) private readonly events: Events,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** `actorId`: who publishes it; null for what comes with Obi. */
  async publish(content: ModuleContent, on: LocalDate, actorId: string | null): Promise<void> {
    const { key, version } = content;
    const hash = contentHashOf(content);
    await this.db.rows(
      `insert into curriculum.module (key, belt, position, version) values ($1, $2, $3, $4)
       on conflict on constraint module_pk do update set belt = excluded.belt, position = excluded.position,
         version = greatest(curriculum.module.version, excluded.version)`,
      [key, content.belt, content.position, version],
    );
    await this.db.rows(
      `insert into curriculum.module_version (module, version, published_on, content, content_hash, title, summary,
         quote, minutes, clauses, steps) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[key, version, on, JSON.stringify(content), hash, content.title, content.summary, content.quote],
        ...[content.minutes, content.clauses, JSON.stringify(stepSummariesOf(content))],
      ],
    );
    await this.audit.record({
      actorId,
      operation: 'curriculum.publishModule',
      subjectType: 'module',
      subjectId: key,
      detail: { version, hash },
    });
    await this.events.publish(new ModulePublished(key, version, on));
  }
}
