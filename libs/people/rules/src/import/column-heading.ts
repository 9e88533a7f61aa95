import type { ColumnContent } from './column-content';
import type { Heading } from './column-words';
import type { ColumnMatch, Confidence } from './column-match';
import type { ImportField } from './fields';
import type { HeadingFinding } from './headers';

/** A column while it is being matched. Without a field it is kept as it is. */
export interface Candidate {
  readonly header: string;
  readonly content: ColumnContent;
  readonly finding: HeadingFinding | undefined;
  readonly field: ImportField | undefined;
  readonly level?: number;
  readonly confidence: Confidence;
  readonly reason: string;
  /** Which of two columns gets a field that both could have. */
  readonly strength: number;
}

export const NO_FIELD = { field: undefined, confidence: 'likely', strength: 0 } as const;

const NOTHING_KNOWN = 'Obi has no field for this column: it is kept with the person.';
const MOST = 0.5;

/** Whether the values bear the heading out; a field that is not here can hold any text. */
const BORNE_OUT: Partial<Readonly<Record<Heading, (content: ColumnContent) => boolean>>> = {
  personId: (content) => content.distinct / content.filled >= 0.9,
  fullName: (content) => content.codes < MOST,
  email: (content) => content.emails >= MOST,
  managerEmail: (content) => content.emails >= MOST,
  grade: (content) => content.wholeNumbers >= MOST,
  language: (content) => content.languageTags >= MOST,
  timeZone: (content) => content.timeZones >= MOST || content.values.includes('UTC'),
  joinedOn: (content) => content.dates >= MOST || isSerial(content),
  leftOn: (content) => content.dates >= MOST || isSerial(content),
};

/** What the heading alone says, and whether the values agree with it. */
export function byHeading(column: Pick<Candidate, 'header' | 'content' | 'finding'>): Candidate {
  const { finding, content } = column;
  if (finding === undefined) return { ...column, ...NO_FIELD, reason: NOTHING_KNOWN };
  const field = fieldOf(finding.heading);
  const agrees = BORNE_OUT[finding.heading]?.(content) ?? true;
  if (content.filled === 0) {
    return judged(
      column,
      field,
      finding.exact ? 'likely' : 'unsure',
      'The heading says so; the first rows are empty.',
    );
  }
  if (agrees && finding.exact) return judged(column, field, 'certain', 'The heading and the values say so.');
  if (agrees)
    return judged(column, field, 'likely', 'The heading is close to one that Obi knows, and the values fit.');
  if (finding.exact)
    return judged(column, field, 'unsure', 'The heading says so, but the values look different.');
  return {
    ...column,
    ...NO_FIELD,
    reason: 'The heading sounds like a field of Obi, but the values do not fit.',
  };
}

/** "Name" is the last name beside a first name, the first name beside a last name, else the whole name. */
export function nameByItsCompany(candidates: readonly Candidate[]): readonly Candidate[] {
  const has = (field: ImportField): boolean => candidates.some((candidate) => candidate.field === field);
  const field = has('firstName') ? 'lastName' : has('lastName') ? 'firstName' : 'fullName';
  return candidates.map((candidate) =>
    candidate.finding?.heading === 'name' && candidate.field === undefined
      ? { ...candidate, field }
      : candidate,
  );
}

/** The decision on a column, as the screen shows it. */
export function toColumn(candidate: Candidate): ColumnMatch {
  const { header, field = 'kept', level, confidence, reason } = candidate;
  return { header, field, ...(level && { level }), confidence, reason, example: candidate.content.example };
}

function judged(
  column: Pick<Candidate, 'header' | 'content' | 'finding'>,
  field: ImportField | undefined,
  confidence: Confidence,
  reason: string,
): Candidate {
  const strength =
    { certain: 3, likely: 2, unsure: 1 }[confidence] + (column.finding?.exact === true ? 0.5 : 0);
  return { ...column, field, confidence, reason, strength };
}

/** Units, managers and "name" are decided later, when the other columns are known. */
function fieldOf(heading: Heading): ImportField | undefined {
  if (heading === 'unit') return 'unitLevel';
  return heading === 'manager' || heading === 'name' ? undefined : heading;
}

function isSerial(content: ColumnContent): boolean {
  return content.filled > 0 && content.values.every((value) => value === '' || /^[1-9]\d{4}$/.test(value));
}
