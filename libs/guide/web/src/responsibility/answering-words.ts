import { dayInWords } from '@obi/shared/web';
import type { AnsweringFragment } from './responsibility.graphql.gen';

type Told = Pick<AnsweringFragment, 'shownAs' | 'accountable' | 'answeredBy' | 'deputies'>;

/** Who answers, as people read it: the team, else the person who is accountable, else who stands in. */
export function whoInWords({ shownAs, accountable, answeredBy }: Told): string {
  return shownAs ?? answeredBy?.name ?? `${accountable.name} has left, nobody follows`;
}

/** Which person stands behind it: "Tomasz Wilk, then Sofia Brandt". */
export function personsInWords({ accountable, deputies }: Told): string {
  const name = (person: { name: string; hasLeft: boolean }): string =>
    person.hasLeft ? `${person.name} (has left)` : person.name;
  return [accountable, ...deputies].map(name).join(', then ');
}

/** Since when, and until when if that is known. */
export function spanInWords({ from, until }: Pick<AnsweringFragment, 'from' | 'until'>): string {
  return until === null ? `Since ${dayInWords(from)}` : `${dayInWords(from)} to ${dayInWords(until)}`;
}
