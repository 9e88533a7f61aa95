import type { LocalDate } from '@obi/kernel';
import type { PairState, Side } from '@obi/mentoring/rules';

/** Both sides agree that a session took place; only now it may count towards a belt. */
export class SessionConfirmed {
  constructor(
    readonly sessionId: string,
    readonly heldOn: LocalDate,
    readonly mentorId: string,
    readonly menteeId: string,
  ) {}
}

/** A planned session does not take place. */
export class SessionCancelled {
  constructor(
    readonly sessionId: string,
    readonly pairId: string,
    readonly by: Side,
  ) {}
}

/** It was not so: a session that was said to be called off by one of the two counts for neither. */
export class CallOffContested {
  constructor(readonly pairId: string) {}
}

/** A pair is over: nothing is planned in it any more. */
export class PairEnded {
  constructor(
    readonly pairId: string,
    readonly state: PairState,
  ) {}
}

/** A mentee passed the module that a session was about: it counts for the mentor's black belt. */
export class MenteeTaught {
  constructor(
    readonly pairId: string,
    readonly module: string,
    readonly mentorId: string,
    readonly menteeId: string,
    readonly on: LocalDate,
  ) {}
}
