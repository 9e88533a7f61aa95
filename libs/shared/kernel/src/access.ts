/**
 * How an actor stands to a subject. `anyone` is every signed-in person; `self` is the subject;
 * `leader` is above the subject in the reporting line; the roles hold over a unit and what is under it;
 * `pair` is a member of the pair; `author` wrote the note.
 */
export type Relation =
  | 'anyone'
  | 'self'
  | 'leader'
  | 'pair'
  | 'author'
  | 'hr'
  | 'conversationManager'
  | 'assessor'
  | 'administrator'
  | 'auditor';

/** The roles that are granted to a person over a unit and what is under it. */
export type Role = 'hr' | 'conversationManager' | 'assessor' | 'administrator' | 'auditor';

export const ROLES: readonly Role[] = ['hr', 'conversationManager', 'assessor', 'administrator', 'auditor'];

/** Who may do what in one context: permission → relations, any of which is enough. */
export type AccessTable = Readonly<Record<string, readonly Relation[]>>;
