import type { Belt, LocalDate } from '@obi/kernel';

/** A person finished a module: every step done and its quiz passed. */
export class ModuleCompleted {
  constructor(
    readonly personId: string,
    readonly module: string,
    readonly version: number,
    readonly on: LocalDate,
    /** The version of the guide that it rests on; null where only the day is known. */
    readonly guideVersion: string | null,
  ) {}
}

/** A module was published, so that belts can ask for it. */
export class ModulePublished {
  constructor(
    readonly module: string,
    readonly version: number,
    readonly on: LocalDate,
  ) {}
}

/** A person passed the short renewal of a belt. */
export class RefresherPassed {
  constructor(
    readonly personId: string,
    readonly belt: Belt,
    readonly attemptId: string,
    readonly on: LocalDate,
  ) {}
}

/** One assessor passed one piece of practical work; each assessor's mark is told by itself. */
export class AssessmentPassed {
  constructor(
    readonly personId: string,
    readonly assessment: string,
    readonly work: string,
    readonly assessor: string,
    readonly on: LocalDate,
  ) {}
}

/** All marks of a piece of work are in: it passed, or the person is asked to practise. */
export class AssessmentDecided {
  constructor(
    readonly personId: string,
    readonly assessment: string,
    readonly work: string,
    readonly passed: boolean,
    readonly on: LocalDate,
  ) {}
}
