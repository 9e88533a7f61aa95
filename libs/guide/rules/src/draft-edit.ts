import { canonicalText } from './clause-text';
import {
  type DraftChange,
  type DraftClause,
  type DraftContent,
  type DraftSection,
  saysTheSame,
} from './draft';
import type { ClauseContent, GuideContent } from './guide-content';
import type { GuideRefusal } from './refusals';
import { clausesOf } from './version';

/** A clause as its author saved it, and the revision of it that they had before them. */
export interface SavedClause extends Pick<ClauseContent, 'key' | 'title' | 'text' | 'check'> {
  readonly revision: number;
  readonly change: DraftChange | null;
}

/** Where something is moved to: in front of this one; null is the end. */
export interface Place {
  readonly section: string;
  readonly before: string | null;
}

/** Why a clause is not saved: it is not in the draft any more, or somebody else saved it in between. */
export function refusalToSave(draft: DraftContent, saved: SavedClause): GuideRefusal | undefined {
  const clause = clauseIn(draft, saved.key);
  if (!clause) return { code: 'GUIDE_DRAFT_CLAUSE_GONE', kind: 'CONFLICT', params: { clause: saved.key } };
  if (clause.revision === saved.revision) return undefined;
  return { code: 'GUIDE_DRAFT_CLAUSE_CHANGED', kind: 'CONFLICT', params: { clause: saved.key } };
}

/** One clause of a draft. */
export function clauseIn(draft: DraftContent, key: string): DraftClause | undefined {
  return draft.sections.flatMap(({ clauses }) => clauses).find((clause) => clause.key === key);
}

/** The draft with a clause as it was saved. A clause that says what is published has no change. */
export function withClause(
  draft: DraftContent,
  published: GuideContent,
  saved: SavedClause,
  revision: number,
): DraftContent {
  const { key, title, text, check, change } = saved;
  const was = clausesOf(published).find((clause) => clause.key === key);
  const says = { title: canonicalText(title), text: canonicalText(text) };
  const kept = change && !(was && saysTheSame(was, says)) ? { change: tidied(change) } : {};
  return inEverySection(draft, (clauses) =>
    clauses.map((clause) => (clause.key === key ? { key, ...says, check, ...kept, revision } : clause)),
  );
}

/** A last day belongs only to what people certify again. */
function tidied({ kind, reason, certifyBy }: DraftChange): NonNullable<ClauseContent['change']> {
  return { kind, reason, ...(kind === 'certify-again' && certifyBy && { certifyBy }) };
}

/** The draft with a new clause at the end of a section; it asks to be acknowledged. */
export function withNewClause(
  draft: DraftContent,
  section: string,
  { key, title }: { readonly key: string; readonly title: string },
  revision: number,
): DraftContent {
  const check = { question: '', options: ['', ''], correct: 0 };
  const change = { kind: 'acknowledge-again', reason: '' } as const;
  const added = { key, title: canonicalText(title), text: '', change, check, revision };
  return {
    ...draft,
    sections: draft.sections.map((one) =>
      one.key === section ? { ...one, clauses: [...one.clauses, added] } : one,
    ),
  };
}

/** The draft without a clause. */
export function withoutClause(draft: DraftContent, key: string): DraftContent {
  return inEverySection(draft, (clauses) => clauses.filter((clause) => clause.key !== key));
}

/** The draft with a clause back that it had left out, as it is published, in its section or the last one. */
export function withClauseBack(
  draft: DraftContent,
  published: GuideContent,
  key: string,
  revision: number,
): DraftContent {
  const home = published.sections.find(({ clauses }) => clauses.some((clause) => clause.key === key));
  const at = home?.clauses.findIndex((clause) => clause.key === key) ?? -1;
  const clause = home?.clauses[at];
  if (!home || !clause || clauseIn(draft, key)) return draft;
  const { change: _, ...asPublished } = clause;
  const known = draft.sections.some((section) => section.key === home.key);
  const sections = known
    ? draft.sections
    : [...draft.sections, { key: home.key, title: home.title, clauses: [] }];
  const following = new Set(home.clauses.slice(at + 1).map((one) => one.key));
  return {
    ...draft,
    sections: sections.map((section) => {
      if (section.key !== home.key) return section;
      const next = section.clauses.find((one) => following.has(one.key))?.key ?? null;
      return { ...section, clauses: insertedBefore(section.clauses, { ...asPublished, revision }, next) };
    }),
  };
}

/** The draft with a clause in another place; its key stays. */
export function withClauseMoved(draft: DraftContent, key: string, { section, before }: Place): DraftContent {
  const clause = clauseIn(draft, key);
  const target = draft.sections.some((one) => one.key === section);
  if (!clause || !target || key === before) return draft;
  const without = withoutClause(draft, key);
  return {
    ...without,
    sections: without.sections.map((one) =>
      one.key === section ? { ...one, clauses: insertedBefore(one.clauses, clause, before) } : one,
    ),
  };
}

/** The draft with a new, empty section at its end. */
export function withNewSection(
  draft: DraftContent,
  { key, title }: { readonly key: string; readonly title: string },
): DraftContent {
  return { ...draft, sections: [...draft.sections, { key, title: canonicalText(title), clauses: [] }] };
}

/** The draft with a section under another title; its key stays. */
export function withSectionTitle(draft: DraftContent, key: string, title: string): DraftContent {
  const renamed = (one: DraftSection): DraftSection =>
    one.key === key ? { ...one, title: canonicalText(title) } : one;
  return { ...draft, sections: draft.sections.map(renamed) };
}

/** The draft with a section in another place; null is the end. */
export function withSectionMoved(draft: DraftContent, key: string, before: string | null): DraftContent {
  const section = draft.sections.find((one) => one.key === key);
  if (!section || key === before) return draft;
  const others = draft.sections.filter((one) => one.key !== key);
  return { ...draft, sections: insertedBefore(others, section, before) };
}

/** The draft without a section and its clauses. */
export function withoutSection(draft: DraftContent, key: string): DraftContent {
  return { ...draft, sections: draft.sections.filter((section) => section.key !== key) };
}

/** A key for something new, out of its title: stable from then on, and never one that was there before. */
export function newKey(title: string, taken: ReadonlySet<string>, section?: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const short = words.split('-').slice(0, 6).join('-') || (section ? 'clause' : 'section');
  const stem = section ? `${section}.${short}` : short;
  for (let n = 1; ; n += 1) {
    const key = n === 1 ? stem : `${stem}-${n}`;
    if (!taken.has(key)) return key;
  }
}

function inEverySection(
  draft: DraftContent,
  change: (clauses: readonly DraftClause[]) => readonly DraftClause[],
): DraftContent {
  return {
    ...draft,
    sections: draft.sections.map((section) => ({ ...section, clauses: change(section.clauses) })),
  };
}

function insertedBefore<One extends { readonly key: string }>(
  all: readonly One[],
  one: One,
  before: string | null,
): One[] {
  const at = all.findIndex(({ key }) => key === before);
  return at < 0 ? [...all, one] : [...all.slice(0, at), one, ...all.slice(at)];
}
