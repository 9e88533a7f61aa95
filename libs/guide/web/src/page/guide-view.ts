import type { GuidePageQuery } from './guide-page.graphql.gen';

export type Guide = NonNullable<GuidePageQuery['guide']>;
export type Section = Guide['sections'][number];
export type ClauseReading = Guide['reading']['clauses'][number];
export type Difference = NonNullable<ClauseReading['difference']>;
export type Reading = Guide['reading']['readings'][number];

/** What a person has to do about a clause: nothing, read it again, read it as a new one, or read it at all. */
export type Mark = 'none' | 'changed' | 'new' | 'unread';

type WrittenClause = Section['clauses'][number];

/** A clause with what it is to the person who reads. */
export interface ClauseView extends WrittenClause {
  readonly section: Section;
  readonly url: readonly string[];
  readonly mine: ClauseReading;
  readonly mark: Mark;
  /** Whether something in it changed for this person, also when it asks nothing. */
  readonly hasChanged: boolean;
}

/** The words of a clause's key after its section: its part of the address. */
export function slugOf(key: string): string {
  return key.slice(key.indexOf('.') + 1);
}

/** All clauses in their order, each as it stands for the person. */
export function clauseViews({ sections, reading }: Guide): readonly ClauseView[] {
  const mine = new Map(reading.clauses.map((clause) => [clause.key, clause]));
  const changed = new Set(
    reading.readings.flatMap(({ kind, clauses }) => (kind === 'changes' ? clauses : [])),
  );
  return sections.flatMap((section) =>
    section.clauses.flatMap((clause) => {
      const own = mine.get(clause.key);
      if (!own) return [];
      const mark = markOf(own, changed.has(clause.key));
      return {
        ...clause,
        section,
        url: ['/guide', section.key, slugOf(clause.key)],
        mine: own,
        mark,
        hasChanged: own.difference !== null || mark === 'new',
      };
    }),
  );
}

function markOf({ isWaiting, difference }: ClauseReading, isChange: boolean): Mark {
  if (!isWaiting) return 'none';
  if (!isChange) return 'unread';
  return difference === null ? 'new' : 'changed';
}

/** How many paragraphs differ from the text that the person acknowledged. */
export function changesIn(difference: Difference): number {
  return difference.blocks.filter(({ kind }) => kind !== 'same').length + (difference.titleBefore ? 1 : 0);
}

/** What "I have read …" names: the version when it is about changes, else the section. */
export function nameOf(reading: Reading, guide: Guide): string {
  const section = guide.sections.find(({ key }) => key === reading.section);
  return section ? `section ${section.number}` : `version ${guide.number}`;
}
