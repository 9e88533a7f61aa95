import { Inject, Injectable } from '@nestjs/common';
import { CompanyQuery } from '@obi/people/api';
import { notFound } from '@obi/shared/api';
import { PublishedGuide } from '../version/published-guide';
import { Approvers } from './approvers';
import { DraftComments } from './draft-comments';
import type { GuideDraftType } from './draft.graphql';
import { Drafts } from './drafts';
import { shownDraft } from './shown-draft';

/** The open draft as somebody sees it. */
@Injectable()
export class DraftView {
  constructor(
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(PublishedGuide) private readonly guides: PublishedGuide,
    @Inject(Drafts) private readonly drafts: Drafts,
    @Inject(DraftComments) private readonly comments: DraftComments,
    @Inject(Approvers) private readonly approvers: Approvers,
  ) {}

  /** The draft for this person; null when there is none. */
  async of(viewerId: string): Promise<GuideDraftType | null> {
    const draft = await this.drafts.open();
    if (!draft) return null;
    const inForce = await this.guides.inForce();
    return shownDraft({
      draft,
      published: await this.drafts.basis(draft),
      comments: await this.comments.of(draft.id),
      today: await this.companies.today(),
      viewerId,
      approvers: await this.approvers.of(draft),
      inForce: inForce?.number ?? '',
    });
  }

  /** The draft for this person after they changed it. */
  async after(viewerId: string): Promise<GuideDraftType> {
    return (await this.of(viewerId)) ?? notFound();
  }
}
