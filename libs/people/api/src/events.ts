import type { LocalDate } from '@obi/kernel';

/** A person got a role, or lost one. */
export class RolesChanged {
  constructor(readonly personId: string) {}
}

/** Persons joined, moved, left or came back; told in batches, so that an import of 100,000 stays in bounded memory. */
export class PeopleChanged {
  constructor(
    readonly personIds: readonly string[],
    readonly on: LocalDate,
  ) {}
}
