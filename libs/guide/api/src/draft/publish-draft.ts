import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { contentOfDraft, faultsOfDraft, refusalToAsk, refusalToRelease } from '@obi/guide/rules';
import type { LocalDate, Refusal } from '@obi/kernel';
import { CompanyQuery } from '@obi/people/api';
import { Db, Jobs, refuseIf } from '@obi/shared/api';
import { PublishVersion } from '../version/publish-version';
import { PublishedGuide } from '../version/published-guide';
import { Drafts } from './drafts';
import type { StoredDraft } from './stored-draft';

/** Makes an approved draft the version in force: at once, or on a day that is written down. */
@Injectable()
export class PublishDraft implements OnModuleInit {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(Drafts) private readonly drafts: Drafts,
    @Inject(PublishedGuide) private readonly guides: PublishedGuide,
    @Inject(PublishVersion) private readonly versions: PublishVersion,
  ) {}

  onModuleInit(): void {
    // Every hour, because a day begins at another hour in every company.
    this.jobs.define('guide.publish-due', () => this.due(), { cron: '2 * * * *' });
  }

  /** Publishes the draft now: the revision that this person saw, if it is the one that was approved. */
  async now(personId: string, revision: number): Promise<{ number: string }> {
    const draft = await this.drafts.held();
    refuseIf(await this.refusal(draft, revision, await this.companies.today()));
    return this.release(draft, personId);
  }

  /** Sets the day on which the approved draft is published; null takes it back. */
  async on(personId: string, revision: number, day: LocalDate | null): Promise<void> {
    const draft = await this.drafts.held();
    if (day !== null) {
      const isLater = day > (await this.companies.today());
      refuseIf(
        isLater ? undefined : { code: 'GUIDE_PUBLISH_DAY_PAST', kind: 'BAD_INPUT', field: 'publishOn' },
      );
      refuseIf(await this.refusal(draft, revision, day));
    }
    await this.db.rows('update guide.draft set publish_on = $2 where id = $1', [draft.id, day]);
    await this.drafts.went(personId, day === null ? 'unschedule' : 'schedule', draft, { revision, day });
  }

  /** Publishes the draft whose day has come. All is checked again; what cannot be published any more has no day. */
  private async due(): Promise<void> {
    const today = await this.companies.today();
    const isDue = (one: Pick<StoredDraft, 'publishOn'> | undefined): boolean =>
      !!one?.publishOn && one.publishOn <= today;
    if (!isDue(await this.drafts.open())) return;
    const draft = await this.drafts.held();
    if (!isDue(draft)) return;
    const refusal = await this.refusal(draft, draft.revision, today);
    if (!refusal) return void (await this.release(draft, null));
    await this.db.rows('update guide.draft set publish_on = null where id = $1', [draft.id]);
    await this.drafts.went(null, 'unschedule', draft, { refused: refusal.code });
  }

  private async refusal(draft: StoredDraft, revision: number, day: LocalDate): Promise<Refusal | undefined> {
    // Whoever publishes at the same moment waits here, and then sees the version that came first.
    const row = await this.db.row<{ id: string }>(
      'select version_id as id from guide.current_version for update',
    );
    const current = row?.id ?? '';
    const { number } = await this.guides.version(current);
    if (revision !== draft.revision) return { code: 'GUIDE_DRAFT_CHANGED', kind: 'CONFLICT' };
    const { content } = await this.drafts.basis(draft);
    return (
      refusalToRelease(draft, { basedOn: draft.basedOn, current, currentNumber: number }) ??
      refusalToAsk(faultsOfDraft(draft.content, content, day))
    );
  }

  private async release(draft: StoredDraft, personId: string | null): Promise<{ number: string }> {
    const published = await this.drafts.basis(draft);
    const { versionId, number } = await this.versions.publish(
      contentOfDraft(draft.content, published.content),
      {
        authorId: draft.authorId,
        approverId: draft.decision?.personId ?? null,
        publishedOn: await this.companies.today(),
      },
    );
    await this.db.rows(`update guide.draft set state = 'published', published_version = $2 where id = $1`, [
      draft.id,
      versionId,
    ]);
    await this.drafts.went(personId, 'publish', draft, { number, revision: draft.revision });
    return { number };
  }
}
