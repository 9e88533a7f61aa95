import type { Decision, DraftContent } from '@obi/guide/rules';
import type { LocalDate } from '@obi/kernel';

/** What an approver said about a draft. */
export interface StoredDecision extends Decision {
  readonly personId: string;
  readonly person: string;
  readonly comment: string;
  readonly at: string;
}

/** The open draft of the next version, as it is kept. */
export interface StoredDraft {
  readonly id: string;
  readonly basedOn: string;
  readonly content: DraftContent;
  readonly revision: number;
  readonly authorId: string;
  readonly author: string;
  readonly writers: readonly string[];
  readonly startedAt: Date;
  readonly changedBy: string;
  readonly changedAt: Date;
  readonly askedRevision: number | null;
  readonly askedBy: string | null;
  /** The person who asked for approval. */
  readonly askerId: string | null;
  readonly askedAt: Date | null;
  readonly publishOn: LocalDate | null;
  readonly decision: StoredDecision | null;
}

/** The open draft with the names of those who worked on it. */
export const OPEN_DRAFT = `
  select d.id, d.based_on as "basedOn", d.content, d.revision, d.author_id as "authorId", author.full_name as author,
    d.writers, d.started_at as "startedAt", changer.full_name as "changedBy", d.changed_at as "changedAt",
    d.asked_revision as "askedRevision", asker.full_name as "askedBy", d.asked_by as "askerId", d.asked_at as "askedAt",
    d.publish_on::text as "publishOn", decision.said as decision
  from guide.draft d
  join people.person author on author.id = d.author_id
  join people.person changer on changer.id = d.changed_by
  left join people.person asker on asker.id = d.asked_by
  left join lateral (
    select jsonb_build_object('kind', c.kind, 'revision', c.revision, 'person', p.full_name, 'personId', c.person_id,
      'comment', c.comment, 'at', c.at) as said
    from guide.draft_decision c join people.person p on p.id = c.person_id
    where c.draft_id = d.id order by c.revision desc limit 1) decision on true
  where d.state = 'open'`;
