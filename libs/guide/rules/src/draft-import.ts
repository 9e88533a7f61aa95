import { canonicalText } from './clause-text';
import type { DraftClause, DraftContent } from './draft';
import { clauseIn, newKey, withClause, withNewClause, withNewSection } from './draft-edit';
import type { GuideContent } from './guide-content';
import { clausesOf } from './version';
import type { ImportRemark } from './markdown-line';
import type { ReadClause, ReadGuide, ReadSection } from './markdown-read';

/** What a file does to a draft. */
export interface DraftImport {
  readonly content: DraftContent;
  readonly changed: readonly string[];
  readonly added: readonly string[];
  readonly unchanged: number;
  /** Clauses of the draft that the file does not have: they stay. */
  readonly missing: readonly string[];
  readonly remarks: readonly ImportRemark[];
}

interface Facts {
  readonly published: GuideContent;
  readonly taken: ReadonlySet<string>;
  readonly revision: number;
}

/**
 * The draft with what a file says. A clause is found by its key, else by its title in its section; what the file does not
 * have stays as it is, so that a file with one chapter changes one chapter.
 */
export function importIntoDraft(draft: DraftContent, read: ReadGuide, facts: Facts): DraftImport {
  const taken = new Set(facts.taken);
  const tally = { changed: [] as string[], added: [] as string[], unchanged: 0, seen: new Set<string>() };
  const remarks = [...read.remarks];
  let content = read.note === null ? draft : { ...draft, note: canonicalText(read.note) };
  for (const section of read.sections) {
    let key = sectionKey(content, section);
    if (key === null) {
      key = free(section.key, taken) ?? newKey(section.title, taken);
      taken.add(key);
      content = withNewSection(content, { key, title: section.title });
    }
    remarks.push(...keyNotTaken(section, key));
    for (const clause of section.clauses) {
      const known = clauseKey(content, key, clause, tally.seen);
      const before = content;
      const at = known ?? broughtBack(facts.published, clause, tally.seen) ?? freeIn(key, clause, taken);
      remarks.push(...(tally.seen.has(clause.key ?? '') ? keyTwice(clause, known) : keyNotTaken(clause, at)));
      taken.add(at);
      if (known === null)
        content = withNewClause(content, key, { key: at, title: clause.title }, facts.revision);
      content = withRead(content, facts, at, clause);
      tally.seen.add(at);
      if (known === null) tally.added.push(at);
      else if (content !== before) tally.changed.push(at);
      else tally.unchanged += 1;
    }
  }
  const all = draft.sections.flatMap(({ clauses }) => clauses.map(({ key }) => key));
  const { seen, ...counted } = tally;
  return { content, ...counted, missing: all.filter((key) => !seen.has(key)), remarks: inOrder(remarks) };
}

function inOrder(remarks: readonly ImportRemark[]): readonly ImportRemark[] {
  return remarks.toSorted((a, b) => a.line - b.line);
}

/** A key that the file has twice: the second clause is another one. */
function keyTwice({ line, key }: ReadClause, known: string | null): ImportRemark[] {
  const done = known === null ? 'It is a new clause.' : 'It is the clause with its title.';
  return [{ line, what: `The key “${key}” for a second time`, done }];
}

/** A key of the file that something could not have: it belongs to another section, or was given before. */
function keyNotTaken(
  { line, key }: Pick<ReadClause, 'line' | 'key'>,
  instead: string,
): readonly ImportRemark[] {
  if (key === null || key === instead) return [];
  return [{ line, what: `The key “${key}”`, done: `It cannot be given here: the key is “${instead}”.` }];
}

/** A clause as the file has it; one that says the same keeps its revision, so that nobody is told of a change. */
function withRead(
  content: DraftContent,
  { published, revision }: Facts,
  key: string,
  read: ReadClause,
): DraftContent {
  const was = clauseIn(content, key);
  if (!was) return content;
  const next = withClause(
    content,
    published,
    {
      key,
      revision: was.revision,
      title: read.title,
      text: read.text,
      change: read.change ?? was.change ?? null,
      check: read.check ?? was.check,
    },
    was.revision,
  );
  const now = clauseIn(next, key);
  if (now && isSame(now, was)) return content;
  return withClause(next, published, { ...(now ?? was), change: now?.change ?? null }, revision);
}

/** Whether two clauses say and ask the same. */
function isSame(a: DraftClause, b: DraftClause): boolean {
  const said = ({ title, text, check, change }: DraftClause): string =>
    JSON.stringify([
      [title, text, check.question, check.options, check.correct],
      change ? [change.kind, change.reason, change.certifyBy ?? null] : null,
    ]);
  return said(a) === said(b);
}

function sectionKey(draft: DraftContent, { key, title }: ReadSection): string | null {
  const found =
    draft.sections.find((one) => one.key === key) ?? draft.sections.find((one) => same(one.title, title));
  return found?.key ?? null;
}

/** The clause of the draft that is meant: by its key, else by its title; each is meant once in a file. */
function clauseKey(
  draft: DraftContent,
  section: string,
  { key, title }: ReadClause,
  seen: ReadonlySet<string>,
): string | null {
  if (key !== null && !seen.has(key) && clauseIn(draft, key)) return key;
  if (key !== null && !seen.has(key)) return null;
  const inSection = draft.sections.find((one) => one.key === section)?.clauses ?? [];
  return inSection.find((clause) => !seen.has(clause.key) && same(clause.title, title))?.key ?? null;
}

/** The key of a published clause that the draft left out, and that a file brings back. */
function broughtBack(published: GuideContent, { key }: ReadClause, seen: ReadonlySet<string>): string | null {
  const isPublished = clausesOf(published).some((clause) => clause.key === key);
  return key !== null && isPublished && !seen.has(key) ? key : null;
}

/** The key that a file gives to something new, if nothing ever had it. */
function free(key: string | null, taken: ReadonlySet<string>): string | null {
  return key !== null && !taken.has(key) ? key : null;
}

function freeIn(section: string, { key, title }: ReadClause, taken: ReadonlySet<string>): string {
  const given = key?.startsWith(`${section}.`) ? free(key, taken) : null;
  return given ?? newKey(title, taken, section);
}

function same(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
