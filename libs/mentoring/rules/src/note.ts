/** A note for both, or for nobody but its author. */
export type NoteKind = 'shared' | 'private';

export interface NoteFacts {
  readonly kind: NoteKind;
  readonly authorId: string;
  /** The two of the pair. */
  readonly members: readonly string[];
}

/** Whether this person may read the note: a shared one the two, a private one its author. Nobody else, in any role. */
export function mayReadNote(note: NoteFacts, personId: string): boolean {
  return note.kind === 'shared' ? note.members.includes(personId) : note.authorId === personId;
}
