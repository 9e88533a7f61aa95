import { acknowledgeBy, type ClauseForPerson, clauseStanding, type ClauseStanding } from '@obi/guide/rules';
import type { LocalDate } from '@obi/kernel';
import type { GuideInForce } from '../version/guide-in-force';

/** One text that a person acknowledged. */
export interface AcknowledgedText {
  readonly key: string;
  readonly hash: string;
  readonly version: string;
  readonly on: LocalDate;
}

/** What a person did with the guide so far. */
export interface PersonRecord {
  readonly joinedOn: LocalDate;
  readonly acknowledged: readonly AcknowledgedText[];
}

/** A clause of the version in force, as it stands for one person. */
export interface ClauseOfPerson extends ClauseForPerson {
  readonly standing: ClauseStanding;
  /** The acknowledgement of the latest text that the person knows. */
  readonly last: AcknowledgedText | null;
}

/** The guide in force, clause by clause, as it stands for one person. */
export function guideOfPerson(
  guide: GuideInForce,
  { joinedOn, acknowledged }: PersonRecord,
): ClauseOfPerson[] {
  const texts = new Map<string, Map<string, AcknowledgedText>>();
  for (const text of acknowledged) {
    const known = texts.get(text.key) ?? new Map<string, AcknowledgedText>();
    texts.set(text.key, known.set(text.hash, text));
  }
  return [...guide.clauses.values()].flatMap(({ key, section }) => {
    const history = guide.histories.get(key);
    if (!history) return [];
    const mine = texts.get(key) ?? new Map<string, AcknowledgedText>();
    const standing = clauseStanding(history, new Set(mine.keys()));
    const { known, difference, isWaiting, askedSince } = standing;
    return {
      key,
      section,
      isWaiting,
      isKnown: known !== null,
      change: difference?.kind ?? null,
      by: askedSince === null ? null : acknowledgeBy(askedSince, joinedOn),
      standing,
      last: known === null ? null : (mine.get(known.textHash) ?? null),
    };
  });
}
