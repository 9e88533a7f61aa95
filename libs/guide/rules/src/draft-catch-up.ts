import { canonicalText } from './clause-text';
import { type DraftClause, type DraftContent, type DraftSection, saysTheSame } from './draft';
import { mergedArrangement } from './draft-arrangement';
import type { ClauseContent, GuideContent } from './guide-content';
import type { GuideRefusal } from './refusals';

/** What one side did to a clause since the version that the draft was begun from. */
export type SideChange = 'same' | 'changed' | 'added' | 'left-out';

/** A clause that the version in force changed while the draft was written. */
export interface ClauseToCatchUp {
  readonly key: string;
  readonly draft: SideChange;
  readonly published: SideChange;
  /** Both sides changed it, and not to the same: somebody has to choose. */
  readonly isContested: boolean;
}

/** Which of the two the draft says from then on. */
export type Kept = 'draft' | 'published';
export type Choices = ReadonlyMap<string, Kept>;

/** The draft, what it was begun from, and the version that was published since. */
export interface ThreeWays {
  readonly draft: DraftContent;
  readonly base: GuideContent;
  readonly published: GuideContent;
}

/** The clauses that the version in force changed, in its order; those that it left out come last. */
export function clausesToCatchUp(ways: ThreeWays): readonly ClauseToCatchUp[] {
  const [mine, was, now] = [ways.draft, ways.base, ways.published].map(byKey) as [Clauses, Clauses, Clauses];
  const keys = new Set([...now.keys(), ...was.keys()]);
  return [...keys].flatMap((key) => {
    const before = was.get(key);
    const [draft, published] = [mine.get(key), now.get(key)];
    const theirs = sideChange(before, published);
    if (theirs === 'same') return [];
    const ours = sideChange(before, draft);
    const isContested = ours !== 'same' && !isSameClause(draft, published);
    return { key, draft: ours, published: theirs, isContested };
  });
}

/** Why a draft is not brought up to the version in force: nobody chose what a contested clause says. */
export function refusalToCatchUp(
  clauses: readonly ClauseToCatchUp[],
  choices: Choices,
): GuideRefusal | undefined {
  const open = clauses.find(({ key, isContested }) => isContested && !choices.has(key));
  return open && { code: 'GUIDE_CATCH_UP_UNDECIDED', kind: 'BAD_INPUT', params: { clause: open.key } };
}

/**
 * The draft as it follows the version in force: what only that one changed is taken from it, what only the draft changed
 * stays, and where both did the choice decides. What is taken has no change left to declare.
 */
export function caughtUp(ways: ThreeWays, choices: Choices, revision: number): DraftContent {
  const [mine, now] = [byKey(ways.draft), byKey(ways.published)] as [
    ReadonlyMap<string, DraftClause>,
    Clauses,
  ];
  const contested = new Map(clausesToCatchUp(ways).map((one) => [one.key, one.isContested]));
  const resolve = (key: string): DraftClause | undefined => {
    const isContested = contested.get(key);
    const keepsDraft = isContested === undefined || (isContested && choices.get(key) === 'draft');
    return keepsDraft ? asDrafted(mine.get(key), now.get(key)) : asPublished(now.get(key), revision);
  };
  const sections = mergedArrangement(ways).map(({ key, title, clauses }): DraftSection => ({
    ...{ key, title },
    clauses: clauses.flatMap((clause) => resolve(clause) ?? []),
  }));
  const before = new Set(ways.base.sections.map(({ key }) => key));
  const stays = new Set(sectionKeys(ways.draft).filter((key) => sectionKeys(ways.published).includes(key)));
  // A section that one side left out goes with its last clause.
  const kept = sections.filter(
    ({ key, clauses }) => clauses.length > 0 || stays.has(key) || !before.has(key),
  );
  return { note: ways.draft.note, sections: kept };
}

type Clauses = ReadonlyMap<string, ClauseContent>;

function byKey(content: DraftContent | GuideContent): Clauses {
  return new Map(content.sections.flatMap(({ clauses }) => clauses.map((clause) => [clause.key, clause])));
}

function sectionKeys({ sections }: DraftContent | GuideContent): string[] {
  return sections.map(({ key }) => key);
}

function sideChange(before: ClauseContent | undefined, after: ClauseContent | undefined): SideChange {
  if (isSameClause(before, after)) return 'same';
  if (before === undefined) return 'added';
  return after === undefined ? 'left-out' : 'changed';
}

/** Title, text and check question; neither side having it is the same as well. */
function isSameClause(a: ClauseContent | undefined, b: ClauseContent | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return saysTheSame(a, b) && checkOf(a) === checkOf(b);
}

function checkOf({ check }: ClauseContent): string {
  const { question, options, correct } = check;
  return JSON.stringify([canonicalText(question), options.map(canonicalText), correct]);
}

function asDrafted(mine: DraftClause | undefined, now: ClauseContent | undefined): DraftClause | undefined {
  if (mine === undefined || now === undefined || !saysTheSame(mine, now)) return mine;
  const { change: _, ...same } = mine;
  return same;
}

function asPublished(now: ClauseContent | undefined, revision: number): DraftClause | undefined {
  if (now === undefined) return undefined;
  const { change: _, ...clause } = now;
  return { ...clause, revision };
}
