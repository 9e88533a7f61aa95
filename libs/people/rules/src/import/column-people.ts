import { displayNameOf } from '../person';
import { keysOf, shareFoundIn } from './column-content';
import type { ColumnContent } from './column-content';
import type { Candidate } from './column-heading';
import type { ImportField } from './fields';

type Key = 'personId' | 'email' | 'fullName';
type Keys = Readonly<Record<Key, ReadonlySet<string>>>;

const MANAGER_BY: Readonly<Record<Key, ImportField>> = {
  personId: 'managerId',
  email: 'managerEmail',
  fullName: 'managerName',
};

const WHAT: Readonly<Record<Key, string>> = {
  personId: 'employee numbers',
  email: 'e-mail addresses',
  fullName: 'names',
};

/** A column without a heading that says so is a manager only when most of it is found among the people. */
const MOST_FOUND = 0.6;

/** Finds e-mail, employee number, name and time zone by their values, where no heading names them. */
export function keysByValues(candidates: readonly Candidate[]): readonly Candidate[] {
  const rules: readonly [ImportField, (content: ColumnContent) => boolean, string][] = [
    [
      'email',
      (content) => content.emails >= 0.9 && isUnique(content),
      'The values are e-mail addresses, each once.',
    ],
    [
      'fullName',
      (content) => content.names >= 0.8 && isUnique(content),
      'The values look like names of people.',
    ],
    [
      'personId',
      (content) => content.codes >= 0.9 && isUnique(content),
      'The values are numbers, each only once.',
    ],
    ['timeZone', (content) => content.timeZones >= 0.9, 'The values are time zones.'],
  ];
  return rules.reduce((found, [field, looksSo, reason]) => {
    if (found.some((candidate) => isThere(candidate, field))) return found;
    const index = found.findIndex(
      ({ field: taken, finding, content }) => !taken && !finding && looksSo(content),
    );
    return found.map((one, at) =>
      at === index ? { ...one, field, confidence: 'likely', reason, strength: 1 } : one,
    );
  }, candidates);
}

/** Decides whether a column of managers holds their employee numbers, e-mail addresses or names. */
export function withManagers(candidates: readonly Candidate[]): readonly Candidate[] {
  const keys = keysIn(candidates);
  const named = candidates.map((one) => (one.finding?.heading === 'manager' ? asManager(one, keys) : one));
  if (named.some((candidate) => candidate.field?.startsWith('manager'))) return named;
  return named.map((candidate) => asHiddenManager(candidate, keys));
}

function asManager(candidate: Candidate, keys: Keys): Candidate {
  const [best, share] = bestOf(candidate.content, keys);
  const { exact } = candidate.finding ?? { exact: false };
  if (share > 0) {
    const reason = `The heading says manager, and the values are ${WHAT[best]} of people in the file.`;
    return {
      ...candidate,
      field: MANAGER_BY[best],
      confidence: exact ? 'certain' : 'likely',
      reason,
      strength: 3,
    };
  }
  const by = shapeOf(candidate.content);
  const reason = `The heading says manager; the values look like ${WHAT[by]}, none of them in the first rows.`;
  return { ...candidate, field: MANAGER_BY[by], confidence: 'unsure', reason, strength: 1 };
}

function asHiddenManager(candidate: Candidate, keys: Keys): Candidate {
  const { content, finding, field } = candidate;
  const open = field === undefined || (field === 'unitLevel' && finding?.exact === false);
  const [best, share] = bestOf(content, keys);
  if (!open || share < MOST_FOUND || content.distinct === content.filled) return candidate;
  const reason = `The values are ${WHAT[best]} of other people in the file, several times each.`;
  return { ...candidate, field: MANAGER_BY[best], confidence: 'likely', reason, strength: 1 };
}

function bestOf(content: ColumnContent, keys: Keys): readonly [Key, number] {
  const shares = (Object.keys(keys) as Key[]).map((key) => [key, shareFoundIn(content, keys[key])] as const);
  return shares.reduce((best, next) => (next[1] > best[1] ? next : best));
}

function shapeOf(content: ColumnContent): Key {
  if (content.emails > 0.5) return 'email';
  return content.names > content.codes ? 'fullName' : 'personId';
}

function keysIn(candidates: readonly Candidate[]): Keys {
  const valuesOf = (field: ImportField): readonly string[] =>
    candidates.find((candidate) => candidate.field === field)?.content.values ?? [];
  const [full, first, last] = [valuesOf('fullName'), valuesOf('firstName'), valuesOf('lastName')];
  const joined = last.map((lastName, row) => displayNameOf({ firstName: first[row] ?? '', lastName }));
  return {
    personId: keysOf(valuesOf('personId')),
    email: keysOf(valuesOf('email')),
    fullName: keysOf([...full, ...joined]),
  };
}

function isThere(candidate: Candidate, field: ImportField): boolean {
  return candidate.field === field || (field === 'fullName' && candidate.field === 'lastName');
}

function isUnique(content: ColumnContent): boolean {
  return content.filled > 1 && content.distinct === content.filled;
}
