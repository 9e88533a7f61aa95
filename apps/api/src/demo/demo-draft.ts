import type { INestApplicationContext } from '@nestjs/common';
import { DraftApprovals, DraftComments, Drafts } from '@obi/guide/api';
import { type ClauseChange, clauseIn, withClause } from '@obi/guide/rules';
import { type LocalDate, plusDays } from '@obi/kernel';
import { Db } from '@obi/shared/api';
import { personIds } from './demo-people';

/** What the file of the draft says: which sentences read differently, why, and what a colleague remarked. */
export interface DemoDraft {
  readonly author: string;
  readonly note: string;
  readonly certifyWithinDays: number;
  readonly changes: readonly {
    readonly clause: string;
    readonly kind: ClauseChange;
    readonly from: string;
    readonly to: string;
    readonly reason: string;
  }[];
  readonly comments: readonly { readonly clause: string; readonly author: string; readonly text: string }[];
}

/** The next version of the guide, written and waiting for somebody else's approval since the day before yesterday. */
export async function addDraft(
  app: INestApplicationContext,
  draft: DemoDraft,
  today: LocalDate,
): Promise<void> {
  const db = app.get(Db);
  const idOf = await personIds(db, [draft.author, ...draft.comments.map(({ author }) => author)]);
  const author = idOf(draft.author);
  await app.get(Drafts).start(author);
  await write(app.get(Drafts), author, draft, plusDays(today, draft.certifyWithinDays));
  for (const { clause, author: by, text } of draft.comments)
    await app.get(DraftComments).add(idOf(by), clause, text);
  await app.get(DraftApprovals).ask(author);
  await db.rows(`update guide.draft set started_at = started_at - interval '4 days',
    changed_at = changed_at - interval '2 days', asked_at = asked_at - interval '2 days'`);
  await db.rows(`update guide.draft_comment set at = at - interval '3 days'`);
}

async function write(drafts: Drafts, author: string, draft: DemoDraft, certifyBy: LocalDate): Promise<void> {
  await drafts.write(author, { note: true }, (content) => ({ ...content, note: draft.note }));
  for (const { clause: key, from, to, ...change } of draft.changes)
    await drafts.write(author, { clause: key }, (content, published, revision) => {
      const clause = clauseIn(content, key);
      if (!clause?.text.includes(from)) throw new Error(`The clause ${key} does not say: ${from}`);
      const saved = { ...clause, text: clause.text.replace(from, to), change: { ...change, certifyBy } };
      return withClause(content, published.content, saved, revision);
    });
}
