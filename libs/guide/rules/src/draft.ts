import type { LocalDate } from '@obi/kernel';
import { canonicalText, hashedTextOf } from './clause-text';
import type { ClauseChange, ClauseContent, GuideContent, SectionContent } from './guide-content';
import { clausesOf, faultsOfVersion, kindOfVersion, type VersionFault } from './version';
import { numberAfter, versionInWords, versionNumberOf } from './version-number';

/** A clause of the next version while it is written. Its reason may still be empty. */
export interface DraftClause extends ClauseContent {
  /** The revision of the draft that wrote this clause last: who saves over another one is told. */
  readonly revision: number;
}

export interface DraftSection extends SectionContent {
  readonly clauses: readonly DraftClause[];
}

/** The next version of the guide while it is written. */
export interface DraftContent {
  readonly note: string;
  readonly sections: readonly DraftSection[];
}

/** What is written as the change of a clause; the day only matters where people certify again. */
export interface DraftChange {
  readonly kind: ClauseChange;
  readonly reason: string;
  readonly certifyBy?: LocalDate | null;
}

/** A draft that says what the published version says: the beginning of every next version. */
export function draftFrom(published: GuideContent): DraftContent {
  return {
    note: '',
    sections: published.sections.map(({ key, title, clauses }) => ({
      key,
      title,
      clauses: clauses.map(({ change: _, ...clause }) => ({ ...clause, revision: 1 })),
    })),
  };
}

/** The draft as the version that would be published after this one, under the number that its changes give it. */
export function contentOfDraft(draft: DraftContent, published: GuideContent): GuideContent {
  const sections = draft.sections.map(({ key, title, clauses }) => ({
    key,
    title,
    clauses: clauses.map(({ revision: _, ...clause }) => clause),
  }));
  const content = { version: '', note: draft.note, sections };
  const current = versionNumberOf(published.version) ?? { major: 0, minor: 0 };
  return { ...content, version: versionInWords(numberAfter(current, kindOfVersion(content))) };
}

/** Everything that keeps a draft from being published on a day after this version. */
export function faultsOfDraft(
  draft: DraftContent,
  published: GuideContent,
  publishOn: LocalDate,
): VersionFault[] {
  const next = contentOfDraft(draft, published);
  const days = clausesOf(next).flatMap(({ key, change }): VersionFault[] => {
    if (change?.kind !== 'certify-again') return [];
    if (!change.certifyBy) return [{ code: 'CERTIFY_BY_MISSING', at: key }];
    return change.certifyBy <= publishOn ? [{ code: 'CERTIFY_BY_TOO_EARLY', at: key }] : [];
  });
  return [...faultsOfVersion(published, next), ...days];
}

/** Whether two texts of a clause are the same words to a person who reads them. */
export function saysTheSame(
  a: Pick<ClauseContent, 'title' | 'text'>,
  b: Pick<ClauseContent, 'title' | 'text'>,
): boolean {
  const words = (one: Pick<ClauseContent, 'title' | 'text'>): string =>
    hashedTextOf({ title: canonicalText(one.title), text: canonicalText(one.text) });
  return words(a) === words(b);
}

/** The clauses of the published version that the draft leaves out. */
export function withdrawnFrom(draft: DraftContent, published: GuideContent): readonly ClauseContent[] {
  const kept = new Set(draft.sections.flatMap(({ clauses }) => clauses.map(({ key }) => key)));
  return clausesOf(published).filter(({ key }) => !kept.has(key));
}
