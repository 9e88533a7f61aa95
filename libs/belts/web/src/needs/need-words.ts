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

/** Whom a need would touch, as the server counts it. */
export interface NeedTouches {
  readonly people: number;
  readonly unmet: number;
  readonly overdueAtOnce: number;
  readonly firstDueOn: string | null;
}

/** Whom a need would touch, in sentences: how many, how many lack the belt, and the first day that it falls due. */
export function needTouchesInWords({ people, unmet, overdueAtOnce, firstDueOn }: NeedTouches): string[] {
  if (people === 0) return ['It asks nobody who is here on its first day. Who comes later is asked then.'];
  const all = `It asks ${counted(people, 'person', 'people')}.`;
  if (unmet === 0) return [all, 'All of them hold the belt, or a higher one.'];
  const due = firstDueOn === null ? '' : `; the first last day is ${dayInWords(firstDueOn)}`;
  const lack = `${counted(unmet, 'person does', 'people do')} not hold the belt or a higher one${due}.`;
  const late =
    overdueAtOnce === 0
      ? 'Nobody is overdue at once.'
      : `${counted(overdueAtOnce, 'person is', 'people are')} overdue at once.`;
  return [all, lack, late];
}
