import { Inject, Injectable } from '@nestjs/common';
import { faultsOfDraft, refusalToAsk, refusalToDecide } from '@obi/guide/rules';
import { CompanyQuery } from '@obi/people/api';
import { Clock, Db, refuseIf } from '@obi/shared/api';
import { Drafts } from './drafts';

/** What an approver says, and about which revision of the draft. */
export interface Deciding {
  readonly kind: 'approved' | 'sent-back';
  readonly revision: number;
  readonly comment: string;
}

/** Asks for approval of a draft, and lets somebody who wrote nothing in it decide. */
@Injectable()
export class DraftApprovals {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(Drafts) private readonly drafts: Drafts,
  ) {}

  /** Asks for approval of what the draft says now. */
  async ask(personId: string): Promise<void> {
    const draft = await this.drafts.held();
    const published = await this.drafts.basis(draft);
    refuseIf(refusalToAsk(faultsOfDraft(draft.content, published.content, await this.companies.today())));
    await this.db.rows(
      'update guide.draft set asked_revision = revision, asked_by = $2, asked_at = $3 where id = $1',
      [draft.id, personId, this.clock.now()],
    );
    await this.drafts.went(personId, 'ask', draft, { revision: draft.revision });
  }

  /** Approves the revision that the approver saw, or sends it back with what has to change. */
  async decide(personId: string, { kind, revision, comment }: Deciding): Promise<void> {
    const said = comment.trim();
    const isSilent = kind === 'sent-back' && said === '';
    refuseIf(isSilent ? { code: 'GUIDE_COMMENT_MISSING', kind: 'BAD_INPUT', field: 'comment' } : undefined);
    const draft = await this.drafts.held();
    const { writers } = draft;
    refuseIf(refusalToDecide(draft, { personId, writers, seenRevision: revision }));
    await this.db.rows(
      `insert into guide.draft_decision (draft_id, revision, kind, person_id, comment, at)
       values ($1, $2, $3, $4, $5, $6)`,
      [draft.id, revision, kind, personId, said, this.clock.now()],
    );
    await this.drafts.went(personId, kind === 'approved' ? 'approve' : 'sendBack', draft, { revision });
  }
}
