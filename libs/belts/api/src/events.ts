import type { EndingBelt } from '@obi/belts/rules';
import type { LocalDate } from '@obi/kernel';

/** A person earned a belt. */
export class AwardGranted {
  constructor(
    readonly personId: string,
    readonly belt: string,
    readonly on: LocalDate,
  ) {}
}

/** How one person stands followed what they did or what was decided about them. Not told when a company's rules change. */
export class StandingFollowed {
  constructor(
    readonly personId: string,
    readonly ending: readonly EndingBelt[],
  ) {}
}
