import type { LocalDate } from '@obi/kernel';

/** Both sides agree that a session took place; only now it counts towards a belt. */
export class SessionConfirmed {
  constructor(
    readonly sessionId: string,
    readonly heldOn: LocalDate,
    readonly mentorId: string,
    readonly menteeId: string,
  ) {}
}
