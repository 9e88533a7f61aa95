import { isMaterial } from './change';
import { hashedTextOf } from './clause-text';
import type { ClauseContent, GuideContent } from './guide-content';
import type { GuideRefusal } from './refusals';
import { numberAfter, versionInWords, type VersionKind, versionNumberOf } from './version-number';

export type FaultCode =
  | 'NUMBER_UNREADABLE'
  | 'NUMBER_DOES_NOT_FOLLOW'
  | 'NOTE_MISSING'
  | 'SECTION_EMPTY'
  | 'KEY_TWICE'
  | 'KEY_OUTSIDE_SECTION'
  | 'TEXT_MISSING'
  | 'TEXT_TOO_LONG'
  | 'CHECK_UNANSWERABLE'
  | 'REASON_MISSING'
  | 'CHANGE_NOT_DECLARED'
  | 'CHANGE_WITHOUT_CHANGE'
  | 'NEW_CLAUSE_ASKS_NOTHING'
  | 'NOTHING_CHANGED'
  | 'CERTIFY_BY_MISSING'
  | 'CERTIFY_BY_TOO_EARLY';

/** A clause is read in a minute or two: longer ones are several. */
export const LONGEST_TEXT = 10_000;
export const LONGEST_TITLE = 150;

/** What is wrong with a version that somebody wants to publish; `at` is the clause, the section or the number that fits. */
export interface VersionFault {
  readonly code: FaultCode;
  readonly at: string;
}

/** All clauses of a version, in its order. */
export function clausesOf(content: GuideContent): readonly ClauseContent[] {
  return content.sections.flatMap((section) => section.clauses);
}

/** Major when one change is material, minor otherwise: the changes decide, not the author. */
export function kindOfVersion(content: GuideContent): VersionKind {
  return clausesOf(content).some(({ change }) => change && isMaterial(change.kind)) ? 'major' : 'minor';
}

/** Everything that keeps a version from being published after the one before; the first version has none before. */
export function faultsOfVersion(before: GuideContent | null, next: GuideContent): VersionFault[] {
  const faults = [...numberFaults(before, next), ...shapeFaults(next), ...keyFaults(before, next)];
  if (next.note === '') faults.push({ code: 'NOTE_MISSING', at: next.version });
  return [...faults, ...(before === null ? firstFaults(next) : changeFaults(before, next))];
}

/** Why a version may not be published: it is faulty, or nobody but its author approved it. */
export function refusalToPublish(facts: {
  readonly authorId: string | null;
  readonly approverId: string | null;
  readonly faults: readonly VersionFault[];
}): GuideRefusal | undefined {
  // Only the guide that comes with Obi has neither.
  if ((facts.authorId === null) !== (facts.approverId === null)) return { code: 'GUIDE_APPROVER_MISSING' };
  if (facts.authorId !== null && facts.authorId === facts.approverId)
    return { code: 'GUIDE_APPROVER_IS_AUTHOR' };
  const [fault] = facts.faults;
  return fault && { code: 'GUIDE_VERSION_FAULTY', params: { fault: fault.code, at: fault.at } };
}

function numberFaults(before: GuideContent | null, next: GuideContent): VersionFault[] {
  const number = versionNumberOf(next.version);
  if (number === null) return [{ code: 'NUMBER_UNREADABLE', at: next.version }];
  const current = before === null ? null : versionNumberOf(before.version);
  if (current === null) return [];
  const wanted = versionInWords(numberAfter(current, kindOfVersion(next)));
  return next.version === wanted ? [] : [{ code: 'NUMBER_DOES_NOT_FOLLOW', at: wanted }];
}

function shapeFaults(next: GuideContent): VersionFault[] {
  const faults: VersionFault[] = [];
  if (next.sections.length === 0) faults.push({ code: 'SECTION_EMPTY', at: next.version });
  for (const section of next.sections) {
    if (section.clauses.length === 0) faults.push({ code: 'SECTION_EMPTY', at: section.key });
    if (section.title === '') faults.push({ code: 'TEXT_MISSING', at: section.key });
  }
  for (const { key, title, text, check, change } of clausesOf(next)) {
    if (title === '' || text === '') faults.push({ code: 'TEXT_MISSING', at: key });
    if (title.length > LONGEST_TITLE || text.length > LONGEST_TEXT)
      faults.push({ code: 'TEXT_TOO_LONG', at: key });
    const answerable = check.options.length >= 2 && check.options[check.correct] !== undefined;
    if (check.question === '' || !answerable) faults.push({ code: 'CHECK_UNANSWERABLE', at: key });
    if (change && change.reason.trim() === '') faults.push({ code: 'REASON_MISSING', at: key });
  }
  return faults;
}

function keyFaults(before: GuideContent | null, next: GuideContent): VersionFault[] {
  const faults: VersionFault[] = [];
  // A key is stable: a clause that moves to another section keeps the one it was born with.
  const born = new Set(before ? clausesOf(before).map(({ key }) => key) : []);
  const seen = new Set<string>();
  const see = (key: string): void => {
    if (seen.has(key)) faults.push({ code: 'KEY_TWICE', at: key });
    seen.add(key);
  };
  for (const section of next.sections) {
    see(section.key);
    for (const { key } of section.clauses) {
      see(key);
      if (!key.startsWith(`${section.key}.`) && !born.has(key))
        faults.push({ code: 'KEY_OUTSIDE_SECTION', at: key });
    }
  }
  return faults;
}

function firstFaults(next: GuideContent): VersionFault[] {
  return clausesOf(next)
    .filter(({ change }) => change)
    .map(({ key }) => ({ code: 'CHANGE_WITHOUT_CHANGE', at: key }));
}

function changeFaults(before: GuideContent, next: GuideContent): VersionFault[] {
  const old = new Map(clausesOf(before).map((clause) => [clause.key, clause]));
  const faults: VersionFault[] = [];
  for (const clause of clausesOf(next)) {
    const was = old.get(clause.key);
    const differs = was === undefined || hashedTextOf(was) !== hashedTextOf(clause);
    if (was === undefined && clause.change && !isMaterial(clause.change.kind))
      faults.push({ code: 'NEW_CLAUSE_ASKS_NOTHING', at: clause.key });
    if (differs && !clause.change) faults.push({ code: 'CHANGE_NOT_DECLARED', at: clause.key });
    if (!differs && clause.change) faults.push({ code: 'CHANGE_WITHOUT_CHANGE', at: clause.key });
  }
  const same = withoutChanges(before) === withoutChanges(next);
  return same ? [...faults, { code: 'NOTHING_CHANGED', at: next.version }] : faults;
}

/** A version without what it says about the one before it. */
function withoutChanges(content: GuideContent): string {
  return JSON.stringify(
    content.sections.map(({ key, title, clauses }) => [
      key,
      title,
      clauses.map((clause) => [
        clause.key,
        hashedTextOf(clause),
        clause.check.question,
        clause.check.options,
        clause.check.correct,
      ]),
    ]),
  );
}
