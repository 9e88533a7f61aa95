import type { Belt } from '@obi/kernel';

/** One thing that an assessor looks at, with what earns how many points. */
export interface Criterion {
  readonly key: string;
  readonly title: string;
  readonly question: string;
  /** From the fewest points to the most; the first one is 0. */
  readonly levels: readonly { readonly points: number; readonly text: string }[];
}

/** Practical work that persons judge, as content files hold it. */
export interface AssessmentContent {
  readonly key: string;
  readonly version: number;
  readonly belt: Belt;
  readonly title: string;
  readonly summary: string;
  /** What is to be done, in Markdown. */
  readonly task: string;
  /** What is handed in, in one or two sentences; how much of it the next three say. */
  readonly handIn: string;
  readonly leastWords: number;
  readonly mostWords: number;
  readonly mostFiles: number;
  /** The clauses of the guide that the work rests on. */
  readonly clauses: readonly string[];
  /** How many assessors judge it, each without seeing the other's mark: 1 or 2. */
  readonly assessors: number;
  readonly rubric: readonly Criterion[];
  /** The points from which it passes. */
  readonly passMark: number;
}

/** What makes an assessment unfit to be given to anybody. */
export interface AssessmentFault {
  readonly at: string;
  readonly code:
    | 'criteria-too-few'
    | 'key-twice'
    | 'levels-too-few'
    | 'levels-not-rising'
    | 'pass-mark-out-of-reach'
    | 'words-impossible'
    | 'files-impossible'
    | 'assessors-not-one-or-two'
    | 'no-clause'
    | 'text-missing';
}

/** Every fault of an assessment; none when it may be used. */
export function faultsOfAssessment(content: AssessmentContent): AssessmentFault[] {
  const faults: AssessmentFault[] = [];
  const found = (at: string, code: AssessmentFault['code']): number => faults.push({ at, code });
  for (const field of ['title', 'summary', 'task', 'handIn'] as const)
    if (content[field].trim() === '') found(field, 'text-missing');
  const { leastWords, mostWords, mostFiles } = content;
  if (!isCount(leastWords) || !isCount(mostWords) || leastWords > mostWords)
    found('leastWords', 'words-impossible');
  if (!isCount(mostFiles + 1)) found('mostFiles', 'files-impossible');
  if (content.clauses.length === 0) found('clauses', 'no-clause');
  if (![1, 2].includes(content.assessors)) found('assessors', 'assessors-not-one-or-two');
  if (content.rubric.length < 2) found('rubric', 'criteria-too-few');
  const seen = new Set<string>();
  for (const { key, levels } of content.rubric) {
    if (seen.has(key)) found(key, 'key-twice');
    seen.add(key);
    if (levels.length < 2) found(key, 'levels-too-few');
    if (levels.some(({ points }, at) => (at === 0 ? points !== 0 : points <= (levels[at - 1]?.points ?? 0))))
      found(key, 'levels-not-rising');
  }
  if (content.passMark < 1 || content.passMark > mostPoints(content))
    found('passMark', 'pass-mark-out-of-reach');
  return faults;
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 1;
}

/** The most points that can be had. */
export function mostPoints({ rubric }: Pick<AssessmentContent, 'rubric'>): number {
  return rubric.reduce((sum, { levels }) => sum + Math.max(0, ...levels.map(({ points }) => points)), 0);
}
