import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import { type DraftContent, draftFrom, type GuideContent } from '@obi/guide/rules';
import { Clock, Db, Events, notFound, Refused, violates } from '@obi/shared/api';
import type { GuideInForce } from '../version/guide-in-force';
import { PublishedGuide } from '../version/published-guide';
import { type DraftStep, DraftWent } from './draft-went';
import { OPEN_DRAFT, type StoredDraft } from './stored-draft';

/** What somebody does to a draft: the draft that it was, the version that it follows, and the revision it becomes. */
export type Edit = (draft: DraftContent, published: GuideInForce, revision: number) => DraftContent;

/** The open draft of the next version: there is one at most, and everything that is written in it counts up. */
@Injectable()
export class Drafts {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Events) private readonly events: Events,
    @Inject(PublishedGuide) private readonly guides: PublishedGuide,
  ) {}

  /** The open draft; undefined when nobody has started one. */
  open(): Promise<StoredDraft | undefined> {
    return this.db.row<StoredDraft>(OPEN_DRAFT);
  }

  /**
   * The open draft, which nobody changes until this transaction is over. Held first and read then: whoever waited reads it as
   * it is by now, also when somebody else has changed it.
   */
  async held(): Promise<StoredDraft> {
    await this.db.rows(`select id from guide.draft where state = 'open' for update`);
    return (await this.db.row<StoredDraft>(OPEN_DRAFT)) ?? notFound();
  }

  /** The published version that a draft follows. */
  basis(draft: Pick<StoredDraft, 'basedOn'>): Promise<GuideInForce> {
    return this.guides.version(draft.basedOn);
  }

  /** Starts the next version from what the one in force says. */
  async start(personId: string): Promise<void> {
    const published = (await this.guides.inForce()) ?? notFound();
    const content = draftFrom(published.content);
    const [row] = await this.db
      .rows<{ id: string }>(
        `insert into guide.draft (based_on, content, author_id, writers, started_at, changed_by, changed_at)
         values ($1, $2, $3, array[$3::uuid], $4, $3, $4) returning id`,
        [published.versionId, JSON.stringify(content), personId, this.clock.now()],
      )
      .catch((error: unknown) => {
        if (violates(error, 'draft_one_is_open'))
          throw new Refused({ code: 'GUIDE_DRAFT_OPEN', kind: 'CONFLICT' });
        throw error;
      });
    await this.record(personId, 'start', row?.id ?? '', { basedOn: published.number });
  }

  /** Writes in the draft; whoever writes is one of its writers from then on, and an approval before that is void. */
  async write(personId: string, what: Readonly<Record<string, unknown>>, edit: Edit): Promise<void> {
    const draft = await this.held();
    const revision = draft.revision + 1;
    const content = edit(draft.content, await this.basis(draft), revision);
    if (JSON.stringify(content) === JSON.stringify(draft.content)) return this.db.remark('audited');
    await this.db.rows(
      `update guide.draft set content = $2, revision = $3, changed_by = $4, changed_at = $5,
         writers = case when $4::uuid = any (writers) then writers else writers || $4::uuid end, publish_on = null
       where id = $1`,
      [draft.id, JSON.stringify(content), revision, personId, this.clock.now()],
    );
    await this.went(personId, 'write', draft, { ...what, revision });
  }

  /** Gives the draft up: what it says is kept, and the next one begins from the published version. */
  async giveUp(personId: string): Promise<void> {
    const draft = await this.held();
    await this.db.rows(`update guide.draft set state = 'given-up' where id = $1`, [draft.id]);
    await this.went(personId, 'giveUp', draft, { revision: draft.revision });
  }

  /** A draft went a step towards a version or back: that is written down, and told to who has to act. */
  async went(
    actorId: string | null,
    step: DraftStep,
    draft: StoredDraft,
    detail: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    await this.record(actorId, step, draft.id, detail);
    await this.events.publish(new DraftWent(step, draft, actorId));
  }

  /** Writes into the audit log what somebody did with a draft. */
  record(
    actorId: string | null,
    verb: string,
    draftId: string,
    detail: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const operation = `guide.draft.${verb}`;
    return this.audit.record({ actorId, operation, subjectType: 'draft', subjectId: draftId, detail });
  }

  /** Every key that a section or clause ever had, so that a new one never means something old. */
  takenKeys(draft: DraftContent, published: GuideInForce): ReadonlySet<string> {
    const all = (content: DraftContent | GuideContent): string[] =>
      content.sections.flatMap(({ key, clauses }) => [key, ...clauses.map((clause) => clause.key)]);
    return new Set([...all(draft), ...all(published.content), ...published.histories.keys()]);
  }
}
