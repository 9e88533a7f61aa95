import { Injectable } from '@nestjs/common';
import type { Belt } from '@obi/kernel';

/** The belt that has to stand before a person can earn another one; null when nothing is in the way. */
export type BeltBefore = (personId: string, belt: Belt) => Promise<Belt | null>;

/**
 * Who may hand in work for which belt. Belts are known to a context above this one: it tells them here, as it would
 * listen to an event.
 */
@Injectable()
export class WorkLocks {
  private beltBefore: BeltBefore = () => Promise.resolve(null);

  /** Registered once, when the server starts. */
  knowBeltsFrom(source: BeltBefore): void {
    this.beltBefore = source;
  }

  /** The belt that keeps a person from handing in work for another one. */
  of(personId: string, belt: Belt): Promise<Belt | null> {
    return this.beltBefore(personId, belt);
  }
}
