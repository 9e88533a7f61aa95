import { Inject, Injectable } from '@nestjs/common';
import type { ClauseHistory } from '@obi/guide/rules';
import type { LocalDate } from '@obi/kernel';
import type { Clause } from './guide-in-force';
import { PublishedGuide } from './published-guide';

/** The versions with their days, the oldest first, and every clause that there ever was. */
export interface GuideHistory {
  readonly guideVersions: readonly { readonly version: string; readonly since: LocalDate }[];
  readonly clauses: readonly ClauseHistory[];
}

/** What other contexts may ask of the guide; it changes nothing. */
@Injectable()
export class GuideQuery {
  constructor(@Inject(PublishedGuide) private readonly guide: PublishedGuide) {}

  /** The number of the version in force; null before the first one. */
  async currentNumber(): Promise<string | null> {
    return (await this.guide.inForce())?.number ?? null;
  }

  /** What the guide asked since when: every version with its day, and every clause with all its texts. */
  async history(): Promise<GuideHistory> {
    const guide = await this.guide.inForce();
    if (!guide) return { guideVersions: [], clauses: [] };
    return {
      guideVersions: guide.editions
        .map(({ number, publishedOn }) => ({ version: number, since: publishedOn }))
        .toReversed(),
      clauses: [...guide.histories.values()],
    };
  }

  /** The clauses of the version in force by their keys, in their order. */
  async clauses(): Promise<ReadonlyMap<string, Clause>> {
    return (await this.guide.inForce())?.clauses ?? new Map();
  }
}
