import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, notFound, refuseIf } from '@obi/shared/api';
import { Drafts } from './drafts';

/** A remark of a colleague on a clause of the draft. */
export interface DraftComment {
  readonly id: string;
  readonly clause: string;
  readonly author: string;
  readonly text: string;
  readonly at: Date;
  readonly resolvedBy: string | null;
}

/** What colleagues remark on the clauses of a draft; whoever remarks does not write in it. */
@Injectable()
export class DraftComments {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Drafts) private readonly drafts: Drafts,
  ) {}

  /** All comments on a draft, the oldest first. */
  of(draftId: string): Promise<DraftComment[]> {
    return this.db.rows<DraftComment & Record<string, unknown>>(
      `select c.id, c.clause_key as clause, p.full_name as author, c.text, c.at, r.full_name as "resolvedBy"
       from guide.draft_comment c join people.person p on p.id = c.author_id
       left join people.person r on r.id = c.resolved_by
       where c.draft_id = $1 order by c.at, c.id`,
      [draftId],
    );
  }

  /** Remarks on a clause of the open draft. */
  async add(personId: string, clause: string, text: string): Promise<void> {
    const said = text.trim();
    refuseIf(said ? undefined : { code: 'GUIDE_COMMENT_MISSING', kind: 'BAD_INPUT', field: 'comment' });
    const draft = await this.drafts.held();
    await this.db.rows(
      `insert into guide.draft_comment (draft_id, clause_key, author_id, text, at) values ($1, $2, $3, $4, $5)`,
      [draft.id, clause, personId, said, this.clock.now()],
    );
    await this.drafts.record(personId, 'comment', draft.id, { clause });
  }

  /** Says that a comment is dealt with. */
  async resolve(personId: string, id: string): Promise<void> {
    const draft = await this.drafts.held();
    const rows = await this.db.rows<{ clause: string }>(
      `update guide.draft_comment set resolved_by = coalesce(resolved_by, $3), resolved_at = coalesce(resolved_at, $4)
       where draft_id = $1 and id = $2 returning clause_key as clause`,
      [draft.id, id, personId, this.clock.now()],
    );
    const [row] = rows;
    if (!row) notFound();
    await this.drafts.record(personId, 'resolveComment', draft.id, { clause: row.clause });
  }
}
