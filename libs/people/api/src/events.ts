import type { LocalDate } from '@obi/kernel';

/** Persons joined, moved, left or came back; told in batches, so that an import of 100,000 stays in bounded memory. */
export class PeopleChanged {
  constructor(
    readonly personIds: readonly string[],
    readonly on: LocalDate,
  ) {}
}
