import { beltPhrase } from '@obi/shared/ui';
import { counted, dayInWords } from '@obi/shared/web';
import { asBelt } from '../words/way';

/** A need as it is kept or about to be. */
export interface NeedInParts {
  readonly belt: string;
  readonly job?: string | null;
  readonly unitName?: string | null;
  readonly gradeAtLeast?: number | null;
  readonly withinDays: number;
  readonly effectiveFrom: string;
}

/** Whom a need concerns: "Everybody in Stores with grade 5 or higher". */
export function whomInWords({ job, unitName, gradeAtLeast }: Omit<NeedInParts, 'belt'>): string {
  const who = job ? `Everybody whose job is ${job}` : 'Everybody';
  const where = unitName ? ` in ${unitName}` : '';
  const grade = gradeAtLeast == null ? '' : ` with grade ${gradeAtLeast} or higher`;
  return `${who}${where}${grade}`;
}

/** The whole need in a sentence, so that HR reads what it will do before it does it. */
export function needSentence(need: NeedInParts): string {
  const belt = beltPhrase(asBelt(need.belt));
  const days = counted(need.withinDays, 'day', 'days');
  return `${whomInWords(need)} needs the ${belt} within ${days} of joining, of moving there, or of ${dayInWords(need.effectiveFrom)}, whichever comes last.`;
}
