import { standingOfAgreement, turnOfAgreement } from '@obi/mentoring/rules';
import type { AgreementJson, PairRow } from '../pair/pair-json';
import { otherOf } from '../pair/two';
import { sideOf } from '../proposal/proposal-row';
import type { PairType } from '../pair/pair.graphql';
import type { AgreementType } from './agreement.graphql';

type Opener = (id: string, authorId: string, sealed: string) => string;

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text));

/** Who said what to the agreement of a pair, as the rules want it. */
export function wordsOfAgreement(row: PairRow, agreement = row.agreement) {
  return (
    agreement && {
      savedBy: sideOf(row, agreement.savedBy),
      savedAt: new Date(agreement.savedAt),
      agreedAt: instant(agreement.agreedAt),
      changeAskedAt: instant(agreement.changeAskedAt),
    }
  );
}

/** A text of what the two agree, as one of them reads it. */
function shownAgreement(
  row: PairRow,
  agreement: AgreementJson | null,
  reader: string,
  open: Opener,
): AgreementType | null {
  const words = wordsOfAgreement(row, agreement);
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

/** What both agreed and what one of them wrote anew, and the rhythm that holds: as agreed, else as the programme says. */
export function shownAgreements(
  row: PairRow,
  reader: string,
  open: Opener,
): Pick<PairType, 'agreement' | 'agreementInForce' | 'minutes' | 'everyWeeks' | 'endsOn'> {
  const holds = row.agreementInForce ?? row.agreement;
  return {
    agreement: shownAgreement(row, row.agreement, reader, open),
    agreementInForce: shownAgreement(row, row.agreementInForce, reader, open),
    minutes: holds?.minutes ?? row.usualMinutes,
    everyWeeks: holds?.everyWeeks ?? row.usualWeeks,
    endsOn: holds?.endsOn ?? row.programmeEndsOn,
  };
}
