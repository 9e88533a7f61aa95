import type { RequirementCode } from '@obi/belts/rules';
import type { IconName } from '@obi/shared/ui';
import { numbered } from './numbers';

/** One thing that a belt asks, as the server answers it. */
export interface AskedThing {
  readonly code: string;
  readonly done: number;
  readonly total: number;
}

/** What a requirement is called, how far one is, and the drawing that says the same. */
export interface RequirementInWords {
  readonly name: string;
  readonly progress: string;
  readonly icon: IconName;
  readonly tone: 'done' | 'open' | 'locked' | 'urgent';
}

const names: Record<RequirementCode, string> = {
  modules: 'Modules',
  'modules-not-published': 'Modules',
  clauses: 'Guide',
  'clauses-not-published': 'Guide',
  assessment: 'Assessment',
  'sessions-as-mentor': 'Pair sessions',
  'sessions-as-mentee': 'Pair sessions',
  taught: 'People taught',
  refresher: 'Refresher',
};

const missing: Record<RequirementCode, (count: number) => string> = {
  modules: (count) => numbered(count, 'module', 'modules'),
  'modules-not-published': () => 'modules that are not published yet',
  clauses: (count) => numbered(count, 'clause of the guide', 'clauses of the guide'),
  'clauses-not-published': () => 'the guide, which is not published yet',
  assessment: () => 'the assessment',
  'sessions-as-mentor': (count) => numbered(count, 'session as mentor', 'sessions as mentor'),
  'sessions-as-mentee': (count) => numbered(count, 'session as mentee', 'sessions as mentee'),
  taught: (count) => numbered(count, 'person to teach', 'people to teach'),
  refresher: () => 'a refresher',
};

function isKnown(code: string): code is RequirementCode {
  return code in names;
}

/** What is missing, as it goes on in a sentence: "one module", "the assessment". */
export function missingInSentence(code: string, count: number): string {
  return isKnown(code) ? missing[code](count) : code;
}

/**
 * How a requirement is shown. `again`: the guide was read before, so what is left of it is a change;
 * `othersLeft`: something else of the belt is not done yet, which keeps the assessment closed.
 */
export function requirementInWords(
  { code, done, total }: AskedThing,
  { again = false, othersLeft = false } = {},
): RequirementInWords {
  const name = code.startsWith('modules') && total === 1 ? 'Module' : isKnown(code) ? names[code] : code;
  if (code.endsWith('-not-published'))
    return { name, progress: 'Not published yet', icon: 'lock', tone: 'locked' };
  const left = total - done;
  if (left <= 0) return { name, progress: doneWords(code, total), icon: 'check', tone: 'done' };
  if (code === 'assessment' && othersLeft)
    return { name, progress: 'Opens after these', icon: 'lock', tone: 'locked' };
  if (code === 'clauses' && again) {
    const progress = `${left} to acknowledge`;
    return { name: left === 1 ? 'Guide change' : 'Guide changes', progress, icon: 'clock', tone: 'urgent' };
  }
  return { name, progress: openWords(code, done, total), icon: 'clock', tone: 'open' };
}

function doneWords(code: string, total: number): string {
  if (code === 'clauses') return total === 1 ? 'Acknowledged' : 'All acknowledged';
  return total === 1 ? 'Done' : `${total} of ${total} done`;
}

function openWords(code: string, done: number, total: number): string {
  if (code === 'clauses') return `${done} of ${total} acknowledged`;
  if (code.startsWith('sessions')) return `${done} of ${total} confirmed`;
  return total === 1 ? 'To do' : `${done} of ${total} done`;
}
