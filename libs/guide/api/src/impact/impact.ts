import { Inject, Injectable } from '@nestjs/common';
import {
  askedByClauses,
  canonicalContent,
  changedClauses,
  type ClauseOfImpact,
  clausesOf,
  contentOfDraft,
  type DraftContent,
  historiesOf,
  kindOfVersion,
  type PublishedVersion,
  type VersionKind,
} from '@obi/guide/rules';
import type { LocalDate } from '@obi/kernel';
import { CompanyQuery } from '@obi/people/api';
import type { GuideInForce } from '../version/guide-in-force';
import type { GuideHistory } from '../version/guide-query';
import { textHashOf } from '../version/text-hash';
import { CountPeopleAsked, type UnitAsked } from './people-asked';

/** One changed clause with how many people it asks to acknowledge it again. */
export interface CountedClause extends ClauseOfImpact {
  readonly acknowledgeAgain: number;
}

/**
 * What publishing a draft on a day would do. Contexts above add what follows for modules, belts and assessors: they
 * hold people against `history`, which is the guide as it would be afterwards.
 */
export interface Impact {
  readonly draftId: string;
  readonly number: string;
  readonly kind: VersionKind;
  readonly publishOn: LocalDate;
  readonly people: number;
  readonly acknowledgeAgain: number;
  readonly clauses: readonly CountedClause[];
  readonly units: readonly UnitAsked[];
  /** The clauses of the version in force that the next one leaves out. */
  readonly withdrawn: readonly string[];
  readonly history: GuideHistory;
}

/** Answers what a draft would do, before anything happens. */
@Injectable()
export class Impacts {
  constructor(
    @Inject(CountPeopleAsked) private readonly counting: CountPeopleAsked,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
  ) {}

  /** What a draft would do that is published on a day; today when none is said. */
  async of(
    draft: { readonly id: string; readonly content: DraftContent },
    published: GuideInForce,
    on: LocalDate | null,
  ): Promise<Impact> {
    const today = await this.companies.today();
    const next = canonicalContent(contentOfDraft(draft.content, published.content));
    const hashes = new Map(clausesOf(next).map((clause) => [clause.key, textHashOf(clause)]));
    const changes = changedClauses(next, published.content);
    const asked = askedByClauses(changes, published.histories, (key) => hashes.get(key) ?? '');
    const { clauses, units } = await this.counting.of(asked, today);
    const publishOn = on ?? today;
    return {
      draftId: draft.id,
      number: next.version,
      kind: kindOfVersion(next),
      publishOn,
      people: units.reduce((sum, unit) => sum + unit.people, 0),
      acknowledgeAgain: units.reduce((sum, unit) => sum + unit.acknowledgeAgain, 0),
      clauses: changes.map((change) => ({ ...change, acknowledgeAgain: clauses[change.clause] ?? 0 })),
      units,
      withdrawn: [...published.clauses.keys()].filter((key) => !hashes.has(key)),
      history: historyWith(published, {
        number: next.version,
        publishedOn: publishOn,
        clauses: clausesOf(next).map(({ key, change }) => ({
          key,
          textHash: hashes.get(key) ?? '',
          change: change ?? null,
        })),
      }),
    };
  }
}

/** The guide with one more version, as it would be once that is published. */
function historyWith({ published }: GuideInForce, next: PublishedVersion): GuideHistory {
  const versions = [...published, next];
  return {
    guideVersions: versions.map(({ number, publishedOn }) => ({ version: number, since: publishedOn })),
    clauses: historiesOf(versions),
  };
}
