import type { LocalDate } from '@obi/kernel';

/** A person finished a module: every step done and its quiz passed. */
export class ModuleCompleted {
  constructor(
    readonly personId: string,
    readonly module: string,
    readonly version: number,
    readonly on: LocalDate,
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
