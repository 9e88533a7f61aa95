import { idempotencyKey } from '@obi/shared/web';
import { keep, kept } from './kept';

/** What is typed into the form before it is saved, kept on the device every two seconds. */
export interface SessionDraft {
  /** Made when the form opens, so that a repeated send counts once. */
  readonly key: string;
  readonly when: 'today' | 'yesterday' | 'date';
  readonly date: string;
  readonly minutes: string;
  readonly goalId: string | null;
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

export const keptDraft = (place: DraftPlace): SessionDraft | undefined => kept<SessionDraft>(nameOf(place));
export const keepDraft = (place: DraftPlace, draft: SessionDraft): void => keep(nameOf(place), draft);
export const forgetDraft = (place: DraftPlace): void => keep(nameOf(place), undefined);
