import { idempotencyKey } from '@obi/shared/web';
import type { MentoringSide, PairQuery } from '../pair/pair-page.graphql.gen';
import { keep, kept } from './kept';
import type { LogSessionInput } from './log-session.graphql.gen';

type PairSession = PairQuery['pair']['sessions'][number];

/** What is typed into the form before it is saved, kept on the device every two seconds. */
export interface SessionDraft {
  /** Made when the form opens, so that a repeated send counts once. */
  readonly key: string;
  readonly when: 'today' | 'yesterday' | 'date';
  readonly date: string;
  readonly minutes: string;
  readonly goalId: string | null;
  /** The module that it was about; drafts of before have none. */
  readonly module?: string | null;
  readonly sharedNote: string;
  readonly privateNote: string;
  readonly learned: string;
  readonly taught: string;
}

/** Whose draft it is: another person at the same browser does not find it. */
export interface DraftPlace {
  readonly personId: string;
  readonly pairId: string;
}

const nameOf = ({ personId, pairId }: DraftPlace): string => `obi.session-draft.${personId}.${pairId}`;

/** A form with today and the agreed length chosen: the shortest way is to open it and to save. */
export function newDraft(minutes: number, today: string): SessionDraft {
  return {
    key: idempotencyKey(),
    when: 'today',
    date: today,
    minutes: String(minutes),
    goalId: null,
    sharedNote: '',
    privateNote: '',
    learned: '',
    taught: '',
  };
}

/** What was logged before, as the form shows it to be put right. */
export function draftOf(session: PairSession, mySide: MentoringSide, fresh: SessionDraft): SessionDraft {
  const mine = (kind: string) =>
    session.texts.find((text) => text.kind === kind && text.by === mySide)?.text ?? '';
  return {
    ...fresh,
    when: 'date',
    date: session.heldOn ?? fresh.date,
    minutes: String(session.minutes ?? fresh.minutes),
    goalId: session.goalId,
    module: session.about?.key ?? null,
    sharedNote: mine('note'),
    privateNote: session.privateNote ?? '',
    learned: mine('learned'),
    taught: mine('taught'),
  };
}

/** What was saved without the network and not taken then, as the form shows it to be put right. */
export function draftAgain(input: LogSessionInput, fresh: SessionDraft): SessionDraft {
  const { heldOn, minutes, goalId = null, module = null } = input;
  const { sharedNote = '', privateNote = '', learned = '', taught = '' } = input;
  const when = { when: 'date', date: heldOn, minutes: String(minutes) } as const;
  return { ...fresh, ...when, goalId, module, sharedNote, privateNote, learned, taught };
}

export const keptDraft = (place: DraftPlace): SessionDraft | undefined => kept<SessionDraft>(nameOf(place));
export const keepDraft = (place: DraftPlace, draft: SessionDraft): void => keep(nameOf(place), draft);
export const forgetDraft = (place: DraftPlace): void => keep(nameOf(place), undefined);
