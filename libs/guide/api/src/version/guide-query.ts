import { Inject, Injectable } from '@nestjs/common';
import { askedToCertify, type Certified, type ClauseHistory } from '@obi/guide/rules';
import type { LocalDate } from '@obi/kernel';
import type { ClauseDifferenceType } from '../reading/reading.graphql';
import { shownDifference } from '../reading/shown-reading';
import type { Clause } from './guide-in-force';
import { PublishedGuide } from './published-guide';

/** The versions with their days, the oldest first, and every clause that there ever was. */
export interface GuideHistory {
  readonly guideVersions: readonly { readonly version: string; readonly since: LocalDate }[];
  readonly clauses: readonly ClauseHistory[];
}

/** A clause that has to be certified again: what changed in it, why, and until when. */
export interface ClauseToCertify {
  readonly clause: string;
  readonly by: LocalDate | null;
  /** The day of the last change that asks it. */
  readonly since: LocalDate;
  readonly difference: ClauseDifferenceType;
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

  /** Those of the clauses that somebody who certified on them then has to certify again. */
  async toCertifyAgain(keys: readonly string[], last: Certified): Promise<readonly ClauseToCertify[]> {
    const guide = await this.guide.inForce();
    if (!guide) return [];
    return keys.flatMap((clause) => {
      const history = guide.histories.get(clause);
      const asked = history && history.withdrawnOn === null ? askedToCertify(history, last) : null;
      if (!asked) return [];
      const { by, since } = asked;
      return { clause, by, since, difference: shownDifference(asked.difference, guide) };
    });
  }

  /** The title of every text that a clause ever had, by the hash of the text. */
  async textTitles(): Promise<ReadonlyMap<string, string>> {
    const texts = (await this.guide.inForce())?.texts ?? new Map<string, { title: string }>();
    return new Map([...texts].map(([hash, { title }]) => [hash, title]));
  }
}
