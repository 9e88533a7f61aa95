import { Inject, Injectable } from '@nestjs/common';
import {
  caughtUp,
  type Choices,
  clauseIn,
  clausesOf,
  clausesToCatchUp,
  refusalToCatchUp,
  type SideChange,
  type ThreeWays,
} from '@obi/guide/rules';
import { Clock, Db, notFound, refuseIf, Refused } from '@obi/shared/api';
import { compareTexts } from '../reading/comparison';
import type { GuideInForce } from '../version/guide-in-force';
import { PublishedGuide } from '../version/published-guide';
import type { ClauseSideType, DraftCatchUpType } from './catch-up.graphql';
import { Drafts } from './drafts';
import type { StoredDraft } from './stored-draft';

type Words = { readonly title: string; readonly text: string } | undefined;

/** What the author saw when they chose. */
export interface CatchUpSeen {
  readonly revision: number;
  /** The version to be followed. */
  readonly version: string;
  readonly choices: Choices;
}

/** Lets a draft follow a version that was published while it was written; where both changed a clause its author chooses. */
@Injectable()
export class CatchUpDraft {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Drafts) private readonly drafts: Drafts,
    @Inject(PublishedGuide) private readonly guides: PublishedGuide,
  ) {}

  /** What the open draft has to follow; null when it follows the version in force already, or there is none. */
  async of(): Promise<DraftCatchUpType | null> {
    const draft = await this.drafts.open();
    const inForce = await this.guides.inForce();
    if (!draft || !inForce || draft.basedOn === inForce.versionId) return null;
    const base = await this.drafts.basis(draft);
    const ways = { draft: draft.content, base: base.content, published: inForce.content };
    return {
      version: inForce.number,
      clauses: clausesToCatchUp(ways).map((one) => shown(one, ways, base, inForce)),
    };
  }

  /** Brings the draft up to the version in force. An approval is void with it: the draft says something else now. */
  async catchUp(personId: string, { revision, version, choices }: CatchUpSeen): Promise<void> {
    const draft = await this.drafts.held();
    if (draft.revision !== revision) throw new Refused({ code: 'GUIDE_DRAFT_CHANGED', kind: 'CONFLICT' });
    const inForce = await this.heldStill();
    if (inForce.number !== version)
      throw new Refused({
        code: 'GUIDE_DRAFT_OUTDATED',
        kind: 'CONFLICT',
        params: { version: inForce.number },
      });
    if (draft.basedOn === inForce.versionId) return this.db.remark('audited');
    const base = await this.drafts.basis(draft);
    const ways = { draft: draft.content, base: base.content, published: inForce.content };
    refuseIf(refusalToCatchUp(clausesToCatchUp(ways), choices));
    await this.write(personId, draft, inForce, caughtUp(ways, choices, draft.revision + 1));
    const kept = [...choices].map(([clause, keep]) => ({ clause, keep }));
    await this.drafts.went(personId, 'catchUp', draft, { from: base.number, to: version, kept });
  }

  /** The version in force, which nobody replaces until this transaction is over. */
  private async heldStill(): Promise<GuideInForce> {
    const row = await this.db.row<{ id: string | null }>(
      'select version_id as id from guide.current_version for share',
    );
    return row?.id ? this.guides.version(row.id) : notFound();
  }

  private async write(
    personId: string,
    draft: StoredDraft,
    { versionId }: GuideInForce,
    content: StoredDraft['content'],
  ): Promise<void> {
    await this.db.rows(
      `update guide.draft set based_on = $2, content = $3, revision = $4, changed_by = $5, changed_at = $6,
         writers = case when $5::uuid = any (writers) then writers else writers || $5::uuid end, publish_on = null
       where id = $1`,
      [draft.id, versionId, JSON.stringify(content), draft.revision + 1, personId, this.clock.now()],
    );
  }
}

function shown(
  { key, draft, published, isContested }: ReturnType<typeof clausesToCatchUp>[number],
  ways: ThreeWays,
  base: GuideInForce,
  inForce: GuideInForce,
): DraftCatchUpType['clauses'][number] {
  const was = base.clauses.get(key);
  const mine = clauseIn(ways.draft, key);
  const now = clausesOf(ways.published).find((clause) => clause.key === key);
  return {
    ...{ key, isContested },
    number: inForce.clauses.get(key)?.number ?? was?.number ?? '',
    title: now?.title ?? mine?.title ?? was?.title ?? key,
    draft: sideOf(draft, was, mine),
    published: sideOf(published, was, now),
  };
}

function sideOf(change: SideChange, was: Words, now: Words): ClauseSideType {
  const difference =
    was && now && change === 'changed'
      ? { titleBefore: was.title === now.title ? null : was.title, blocks: compareTexts(was.text, now.text) }
      : null;
  return { change, text: now?.text ?? null, difference };
}
