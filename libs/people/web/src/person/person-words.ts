import { dayInWords } from '@obi/shared/web';
import type { PersonFactsQuery } from './person-page.graphql.gen';

export type Person = PersonFactsQuery['person'];

export interface Fact {
  readonly label: string;
  readonly value: string;
}

const names = (type: 'language', code: string): string => {
  try {
    return new Intl.DisplayNames(['en'], { type }).of(code) ?? code;
  } catch {
    return code;
  }
};

/** What HR knows of a person, as a list of facts; what nobody knows is left out. */
export function factsOf(person: Person): readonly Fact[] {
  const { details } = person;
  if (!details) return [];
  const facts: (Fact | false)[] = [
    { label: 'Employee number', value: details.employeeNumber },
    { label: 'Work email', value: details.email ?? 'None: signs in by a link from HR' },
    { label: 'Job', value: details.job ?? 'Not known' },
    { label: 'Grade', value: details.grade === null ? 'Not known' : String(details.grade) },
    !!details.location && { label: 'Place', value: details.location },
    !!details.language && { label: 'Language', value: names('language', details.language) },
    !!details.timeZone && { label: 'Time zone', value: details.timeZone.replaceAll('_', ' ') },
    { label: 'First day', value: dayInWords(details.joinedOn) },
    !!details.lastDay && { label: 'Last day', value: dayInWords(details.lastDay) },
  ];
  return facts.filter((fact) => fact !== false);
}
