import { counted } from '@obi/shared/web';
import type { AwardRecordQuery } from './award-record.graphql.gen';

export type AwardShown = AwardRecordQuery['awardRecord'][number];
type Evidence = AwardShown['evidence'][number];

/** Evidence of one kind, under one heading. */
export interface EvidenceGroup {
  readonly heading: string;
  readonly items: readonly Evidence[];
}

const headings: readonly (readonly [kind: string, one: string, many: string])[] = [
  ['module-completed', 'module done', 'modules done'],
  ['clause-acknowledged', 'clause of the guide acknowledged', 'clauses of the guide acknowledged'],
  ['assessment-passed', 'assessor passed the practical work', 'assessors passed the practical work'],
  [
    'session-confirmed',
    'session confirmed by the other side',
    'sessions confirmed by the other side, one a day of each pair',
  ],
  ['taught', 'person taught', 'people taught'],
  ['refresher-passed', 'refresher passed', 'refreshers passed'],
];

/** What an award rests on, kind by kind: "6 modules done", each with what it was. */
export function evidenceGroups({ evidence }: Pick<AwardShown, 'evidence'>): EvidenceGroup[] {
  return headings.flatMap(([kind, one, many]) => {
    const items = evidence.filter((each) => each.kind === kind);
    return items.length === 0 ? [] : [{ heading: counted(items.length, one, many), items }];
  });
}

/** What one piece of evidence was: "Is it true?, version 1", "Saying sorry, guide 2.0", "Practical work, by Ana Brito". */
export function evidenceInWords({ kind, title, version, by }: Evidence): string {
  if (by !== null) return `${title}, judged by ${by}`;
  if (version === null) return title;
  return `${title}, ${kind === 'clause-acknowledged' ? 'guide' : 'version'} ${version}`;
}

/** How an award came about: "Earned", "Renewed", "Recognised by HR". */
export function awardInWords({ kind, cycle }: Pick<AwardShown, 'kind' | 'cycle'>): string {
  if (kind === 'recognised') return 'Recognised by HR';
  return cycle > 1 ? 'Earned again' : 'Earned';
}

/** Where the guide shows a clause, as it says today: `conversation.own-mistakes` is `/guide/conversation/own-mistakes`. */
export function placeInGuide(key: string | null): readonly string[] {
  return ['/guide', ...(key ?? '').split('.').filter((part) => part !== '')];
}
