import { type FaultCode, LONGEST_TEXT, LONGEST_TITLE } from '@obi/guide/rules';
import type { Choice } from '@obi/shared/ui';
import { counted } from '@obi/shared/web';
import type { GuideDraftQuery } from './studio.graphql.gen';

export type Draft = NonNullable<GuideDraftQuery['guideDraft']>;
export type DraftSection = Draft['sections'][number];
export type DraftClause = DraftSection['clauses'][number];
export type DraftChange = NonNullable<DraftClause['change']>;
export type ChangeKind = DraftChange['kind'];
export type Fault = Draft['faults'][number];

/** What a change may ask, in the order of how much it asks. */
export const KINDS: readonly Choice<ChangeKind>[] = [
  { value: 'wordingOnly', label: 'Wording only' },
  { value: 'acknowledgeAgain', label: 'Acknowledge again' },
  { value: 'certifyAgain', label: 'Certify again' },
];

/** What a choice means for people, in one sentence. */
export const KIND_WORDS: Readonly<Record<ChangeKind, string>> = {
  wordingOnly: 'The rule is the same. Nobody has to do anything.',
  acknowledgeAgain: 'Everybody who acknowledged it reads what changed and answers one question.',
  certifyAgain:
    'As well as acknowledging, whoever holds a belt that rests on it does the changed part of its modules.',
};

/** The same for a clause that nobody could know. */
export const NEW_CLAUSE_WORDS: Readonly<Record<ChangeKind, string>> = {
  wordingOnly: 'A new clause has to be acknowledged.',
  acknowledgeAgain: 'Everybody reads it and answers one question.',
  certifyAgain:
    'As well as reading it, whoever holds a belt that rests on it does the changed part of its modules.',
};

/** Who may approve a draft: "Ana Brito, Mei Chen or one of 3 others"; undefined when there is nobody. */
export function approversInWords(approvers: readonly string[]): string | undefined {
  const [named, others] = [approvers.slice(0, 3), Math.max(0, approvers.length - 3)];
  const all = others > 0 ? [...named, `one of ${counted(others, 'other', 'others')}`] : named;
  const last = all.at(-1);
  return all.length > 1 ? `${all.slice(0, -1).join(', ')} or ${last}` : last;
}

/** All clauses of a draft, in their order. */
export function clausesOf(draft: Draft): readonly DraftClause[] {
  return draft.sections.flatMap(({ clauses }) => clauses);
}

/** The clauses that differ from what is published. */
export function changedClauses(draft: Draft): readonly DraftClause[] {
  return clausesOf(draft).filter(({ mark }) => mark !== 'same');
}

/** How many comments on a clause nobody has dealt with. */
export function openCommentsOn({ comments }: Draft, clause: string): number {
  return comments.filter((one) => one.clause === clause && one.resolvedBy === null).length;
}

/** What the draft does to the guide: "3 clauses changed, 1 new, 1 left out, 1 moved". */
export function changesInWords(draft: Draft): string {
  const marked = (mark: DraftClause['mark']) => clausesOf(draft).filter((one) => one.mark === mark).length;
  const moved = (what: Draft['moved'][number]['what']) =>
    draft.moved.filter((one) => one.what === what).length;
  const others: readonly (readonly [number, string])[] = [
    [marked('added'), 'new'],
    [draft.withdrawn.length, 'left out'],
    [moved('clause'), 'moved'],
  ];
  const changed = marked('changed');
  return [
    changed ? counted(changed, 'clause changed', 'clauses changed') : 'No clause changed',
    ...others.flatMap(([many, words]) => (many ? [`${many} ${words}`] : [])),
    ...(moved('section') ? [counted(moved('section'), 'section moved', 'sections moved')] : []),
  ].join(', ');
}

const FAULTS: Readonly<Record<FaultCode, string>> = {
  NUMBER_UNREADABLE: 'The number cannot be read.',
  NUMBER_DOES_NOT_FOLLOW: 'Another version was published in between.',
  NOTE_MISSING: 'Write what changes in this version and why.',
  SECTION_EMPTY: 'This section has no clause.',
  KEY_TWICE: 'Two have the same key.',
  KEY_OUTSIDE_SECTION: 'Its key belongs to another section.',
  TEXT_MISSING: 'Write its title and its text.',
  TEXT_TOO_LONG: `Make it shorter, or two clauses of it: ${LONGEST_TITLE} characters for a title and ${LONGEST_TEXT.toLocaleString('en-GB')} for a text at most.`,
  CHECK_UNANSWERABLE: 'Write its question with two answers at least, and say which is right.',
  REASON_MISSING: 'Say why it changed.',
  CHANGE_NOT_DECLARED: 'Choose what it asks of people.',
  CHANGE_WITHOUT_CHANGE: 'It says what is published.',
  NEW_CLAUSE_ASKS_NOTHING: 'A new clause has to be acknowledged.',
  NOTHING_CHANGED: 'Nothing changed yet.',
  CERTIFY_BY_MISSING: 'Set the last day to certify again.',
  CERTIFY_BY_TOO_EARLY: 'The last day to certify again has to lie after the day of publishing.',
};

/** What has to be done about a fault. */
export function faultInWords(fault: Fault): string {
  return FAULTS[fault.code as FaultCode] ?? fault.code;
}

/** Where something moves: "3.5 Ending well moves to 2.6". */
export function moveInWords({ what, title, from, to }: Draft['moved'][number]): string {
  return what === 'section'
    ? `Section ${from} ${title} becomes section ${to}, with its clauses.`
    : `${from} ${title} moves to ${to}.`;
}

/** The words of an address for a clause in the editor. */
export function editUrl(key: string): readonly string[] {
  return ['/studio/guide/edit', key];
}
