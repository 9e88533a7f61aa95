import { Injectable } from '@nestjs/common';
import type { Belt } from '@obi/kernel';

/** What has to be known here of people's belts. */
export interface BeltsSource {
  /** The belt that has to stand before a person can earn another one; null when nothing is in the way. */
  before(personId: string, belt: Belt): Promise<Belt | null>;
  /** Whether a person earned a belt that nobody took away, also when it has lapsed since. */
  hasEarned(personId: string, belt: Belt): Promise<boolean>;
}

/**
 * Who may hand in work for which belt, and who has one to refresh. Belts are known to a context above this one: it tells
 * them here, as it would listen to an event.
 */
@Injectable()
export class BeltsOfPeople implements BeltsSource {
  private source: BeltsSource = {
    before: () => Promise.resolve(null),
    hasEarned: () => Promise.resolve(false),
  };

  /** Registered once, when the server starts. */
  knowFrom(source: BeltsSource): void {
    this.source = source;
  }

  before(personId: string, belt: Belt): Promise<Belt | null> {
    return this.source.before(personId, belt);
  }

  hasEarned(personId: string, belt: Belt): Promise<boolean> {
    return this.source.hasEarned(personId, belt);
  }
}
