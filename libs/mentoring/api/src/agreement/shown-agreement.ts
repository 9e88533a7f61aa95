import { standingOfAgreement, turnOfAgreement } from '@obi/mentoring/rules';
import type { PairRow } from '../pair/pair-json';
import { otherOf } from '../pair/two';
import { sideOf } from '../proposal/proposal-row';
import type { AgreementType } from './agreement.graphql';

type Opener = (id: string, authorId: string, sealed: string) => string;

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text));

/** Who said what to the agreement of a pair, as the rules want it. */
export function wordsOfAgreement(row: PairRow) {
  const { agreement } = row;
  return (
    agreement && {
      savedBy: sideOf(row, agreement.savedBy),
      savedAt: new Date(agreement.savedAt),
      agreedAt: instant(agreement.agreedAt),
      changeAskedAt: instant(agreement.changeAskedAt),
    }
  );
}

/** What the two agreed, as one of them reads it. */
export function shownAgreement(row: PairRow, reader: string, open: Opener): AgreementType | null {
  const { agreement } = row;
  const words = wordsOfAgreement(row);
  if (!agreement || !words) return null;
  const { savedBy: writer, sealed, howWeStop, changeAsked } = agreement;
  const other = otherOf(row, writer);
  const { drives, everyWeeks, minutes, endsOn } = agreement;
  return {
    ...{ drives, everyWeeks, minutes, endsOn },
    staysBetweenUs: open(row.id, writer, sealed),
    howWeStop: howWeStop ? open(`${row.id}:stop`, writer, howWeStop) : '',
    standing: standingOfAgreement(words),
    savedBy: words.savedBy,
    savedAt: words.savedAt,
    waitsForMe: turnOfAgreement(words, row.startedAt)?.whose === sideOf(row, reader),
    changeAsked: changeAsked ? open(`${row.id}:change`, other, changeAsked) : null,
  };
}
