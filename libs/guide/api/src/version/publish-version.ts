import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import {
  canonicalContent,
  clausesOf,
  faultsOfVersion,
  type GuideContent,
  kindOfVersion,
  refusalToPublish,
  versionNumberOf,
} from '@obi/guide/rules';
import type { LocalDate } from '@obi/kernel';
import { Clock, Db, Events, refuseIf } from '@obi/shared/api';
import { type ChangedClause, VersionPublished } from '../events';
import { PublishedGuide } from './published-guide';
import { contentHashOf, textHashOf } from './text-hash';

/** Who stands behind a version, and from which day it is in force. Only the guide that comes with Obi has nobody. */
export interface Publication {
  readonly authorId: string | null;
  readonly approverId: string | null;
  readonly publishedOn: LocalDate;
}

/**
 * Makes a version the one in force: one transaction, whatever the number of people. Nothing is written per person; who
 * has to acknowledge again follows from the texts.
 */
@Injectable()
export class PublishVersion {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Events) private readonly events: Events,
    @Inject(PublishedGuide) private readonly guide: PublishedGuide,
  ) {}

  publish(written: GuideContent, publication: Publication): Promise<{ versionId: string; number: string }> {
    return this.db.transaction(() => this.publishOne(canonicalContent(written), publication));
  }

  private async publishOne(content: GuideContent, { authorId, approverId, publishedOn }: Publication) {
    // Whoever publishes at the same moment waits here, and then follows on the new version or is refused.
    const before = await this.db.row<{ id: string | null }>(
      'select version_id as id from guide.current_version for update',
    );
    const current = before?.id ? await this.guide.version(before.id) : null;
    const faults = faultsOfVersion(current?.content ?? null, content);
    refuseIf(refusalToPublish({ authorId, approverId, faults }));
    const contentHash = contentHashOf(content);
    const versionId = await this.insert(content, contentHash, { authorId, approverId, publishedOn });
    await this.write(versionId, content);
    await this.db.rows('update guide.current_version set version_id = $1', [versionId]);
    await this.audit.record({
      actorId: authorId,
      operation: 'guide.publish',
      subjectType: 'version',
      subjectId: versionId,
      detail: {
        number: content.version,
        kind: current ? kindOfVersion(content) : 'major',
        contentHash,
        approverId,
      },
    });
    await this.events.publish(
      new VersionPublished(versionId, content.version, publishedOn, changesOf(content)),
    );
    return { versionId, number: content.version };
  }

  private async insert(
    { version, note }: GuideContent,
    contentHash: string,
    { authorId, approverId, publishedOn }: Publication,
  ): Promise<string> {
    const number = versionNumberOf(version);
    const [row] = await this.db.rows<{ id: string }>(
      `insert into guide.version (major, minor, content_hash, note, author_id, approver_id, published_on, published_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
      [number?.major, number?.minor, contentHash, note, authorId, approverId, publishedOn, this.clock.now()],
    );
    return row?.id ?? '';
  }

  private async write(versionId: string, content: GuideContent): Promise<void> {
    const sections = content.sections.map(({ key, title }, at) => ({ key, title, position: at + 1 }));
    await this.db.rows(
      `insert into guide.section (version_id, key, position, title)
       select $1, s.key, s.position, s.title from jsonb_to_recordset($2) as s(key text, position int, title text)`,
      [versionId, JSON.stringify(sections)],
    );
    await this.db.rows(
      `insert into guide.clause (version_id, key, section_key, position, number, title, text, text_hash,
         change_kind, change_reason, certify_by, check_question, check_options, check_correct)
       select $1, c.key, c.section, c.position, c.number, c.title, c.text, c.hash, c.kind, c.reason, c.certify,
         c.question, array(select jsonb_array_elements_text(c.options)), c.correct
       from jsonb_to_recordset($2) as c(key text, section text, position int, number text, title text, text text,
         hash text, kind text, reason text, certify date, question text, options jsonb, correct int)`,
      [versionId, JSON.stringify(clauseRows(content))],
    );
  }
}

/** What the version asks of people, clause by clause. */
function changesOf(content: GuideContent): ChangedClause[] {
  return clausesOf(content).flatMap(({ key, change }) =>
    change
      ? [{ clause: key, kind: change.kind, reason: change.reason, certifyBy: change.certifyBy ?? null }]
      : [],
  );
}

/** The clauses with their numbers: 3.2 is the second clause of the third section. */
function clauseRows(content: GuideContent): object[] {
  const places = new Map(
    content.sections.flatMap((section, at) =>
      section.clauses.map(({ key }, of) => [
        key,
        { section: section.key, position: of + 1, number: `${at + 1}.${of + 1}` },
      ]),
    ),
  );
  return clausesOf(content).map((clause) => ({
    ...places.get(clause.key),
    key: clause.key,
    title: clause.title,
    text: clause.text,
    hash: textHashOf(clause),
    kind: clause.change?.kind,
    reason: clause.change?.reason,
    certify: clause.change?.certifyBy,
    question: clause.check.question,
    options: clause.check.options,
    correct: clause.check.correct,
  }));
}
