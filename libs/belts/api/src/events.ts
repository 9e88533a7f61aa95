import type { LocalDate } from '@obi/kernel';

/** A person earned a belt. */
export class AwardGranted {
  constructor(
    readonly personId: string,
    readonly belt: string,
    readonly on: LocalDate,
  ) {}
}
