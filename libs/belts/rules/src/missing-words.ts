import type { RequirementCode } from './requirement';

const WORDS: Readonly<Record<RequirementCode, (count: number) => string>> = {
  modules: (count) => (count === 1 ? '1 module' : `${count} modules`),
  'modules-not-published': () => 'modules not published',
  clauses: (count) => (count === 1 ? '1 clause' : `${count} clauses`),
  'clauses-not-published': () => 'guide not published',
  assessment: () => 'assessment',
  'sessions-as-mentor': (count) => (count === 1 ? '1 session' : `${count} sessions`),
  'sessions-as-mentee': (count) => (count === 1 ? '1 session' : `${count} sessions`),
  taught: (count) => (count === 1 ? '1 person to teach' : `${count} people to teach`),
  refresher: () => 'refresher',
};

/** What is missing, as it stands in a table and in its file: "2 modules, assessment". */
export function missingInTable(things: readonly { readonly code: string; readonly count: number }[]): string {
  const text = things
    .map(({ code, count }) => (code in WORDS ? WORDS[code as RequirementCode](count) : code))
    .join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
