import { Inject, Injectable } from '@nestjs/common';
import { contentOfDraft, faultsOfDraft, refusalToAsk, refusalToRelease } from '@obi/guide/rules';
import type { LocalDate } from '@obi/kernel';
import { CompanyQuery } from '@obi/people/api';
import { Db, refuseIf } from '@obi/shared/api';
import { PublishVersion } from '../version/publish-version';
import { PublishedGuide } from '../version/published-guide';
import { Drafts } from './drafts';
import type { StoredDraft } from './stored-draft';

/** Makes an approved draft the version in force: at once, or on a day that is written down. */
@Injectable()
export class PublishDraft {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(Drafts) private readonly drafts: Drafts,
    @Inject(PublishedGuide) private readonly guides: PublishedGuide,
    @Inject(PublishVersion) private readonly versions: PublishVersion,
  ) {}

  /** Publishes the draft now: the revision that this person saw, if it is the one that was approved. */
  async now(personId: string, revision: number): Promise<{ number: string }> {
    const draft = await this.drafts.held();
    await this.refuseUnlessReady(draft, revision, await this.companies.today());
    return this.release(draft, personId);
  }

  /** Publishes the draft for which today or a day before was set; nobody is asked, all that is checked is checked again. */
  async due(): Promise<{ number: string } | undefined> {
    const today = await this.companies.today();
    const open = await this.drafts.open();
    if (!open?.publishOn || open.publishOn > today) return undefined;
    return this.db.transaction(async () => {
      const draft = await this.drafts.held();
      if (!draft.publishOn || draft.publishOn > today) return undefined;
      await this.refuseUnlessReady(draft, draft.revision, today);
      return this.release(draft, null);
    });
  }

  /** Sets the day on which the approved draft is published; null takes it back. */
  async on(personId: string, revision: number, day: LocalDate | null): Promise<void> {
    const draft = await this.drafts.held();
    const today = await this.companies.today();
    if (day !== null) {
      refuseIf(
        day > today ? undefined : { code: 'GUIDE_PUBLISH_DAY_PAST', kind: 'BAD_INPUT', field: 'publishOn' },
      );
      await this.refuseUnlessReady(draft, revision, day);
    }
    await this.db.rows('update guide.draft set publish_on = $2 where id = $1', [draft.id, day]);
    await this.drafts.record(personId, day === null ? 'unschedule' : 'schedule', draft.id, { revision, day });
  }

  private async refuseUnlessReady(draft: StoredDraft, revision: number, day: LocalDate): Promise<void> {
    // Whoever publishes at the same moment waits here, and then sees the version that came first.
    const row = await this.db.row<{ id: string }>(
      'select version_id as id from guide.current_version for update',
    );
    const current = row?.id ?? '';
    const { number } = await this.guides.version(current);
    refuseIf(revision === draft.revision ? undefined : { code: 'GUIDE_DRAFT_CHANGED', kind: 'CONFLICT' });
    refuseIf(refusalToRelease(draft, { basedOn: draft.basedOn, current, currentNumber: number }));
    const { content } = await this.drafts.basis(draft);
    refuseIf(refusalToAsk(faultsOfDraft(draft.content, content, day)));
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
    await this.drafts.record(personId, 'publish', draft.id, { number, revision: draft.revision });
    return { number };
  }
}
