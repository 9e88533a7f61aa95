import { refusalToKeepNeed } from '@obi/belts/rules';
import type { Belt } from '@obi/kernel';
import type { NamedUnit } from '../unit/unit-choice';
import type { AddNeedInput } from './needs-page.graphql.gen';

/** Whom a need concerns: everybody, or only who fits a job, a unit or a grade. */
export type Whom = 'everybody' | 'some';

/** A need as it is typed; it begins with nothing chosen, so that nothing is asked of anybody by mistake. */
export interface NeedForm {
  readonly belt: Belt | '';
  readonly whom: Whom | '';
  readonly job: string;
  readonly unit: NamedUnit | null;
  readonly grade: string;
  readonly days: string;
  readonly from: string;
}

/** What is missing or wrong at a control: the code of a sentence, or the sentence itself. */
export interface NeedFault {
  readonly control: string;
  readonly code?: string;
  readonly message?: string;
}

export function emptyNeed(today: string): NeedForm {
  return { belt: '', whom: '', job: '', unit: null, grade: '', days: '', from: today };
}

/** The need as the server is told it. Who asks everybody names no job, unit or grade, whatever was typed before. */
export function needInput(form: NeedForm): AddNeedInput {
  const isSome = form.whom !== 'everybody';
  return {
    belt: form.belt,
    job: (isSome && form.job.trim()) || null,
    unitId: (isSome && form.unit?.id) || null,
    gradeAtLeast: isSome && form.grade.trim() !== '' ? Number(form.grade) : null,
    withinDays: form.days.trim() === '' ? Number.NaN : Number(form.days),
    effectiveFrom: form.from,
  };
}

/** Everything that is missing, in the order of the form. `overCompany`: whether everybody may be asked. */
export function needFaults(form: NeedForm, overCompany: boolean): NeedFault[] {
  const input = needInput(form);
  const faults: NeedFault[] = [];
  if (form.belt === '') faults.push({ control: 'belt', message: 'Choose the belt that is needed' });
  if (overCompany && form.whom === '') faults.push({ control: 'whom', message: 'Choose whom it concerns' });
  if (!overCompany && input.unitId === null)
    faults.push({ control: 'need-unit', message: 'Choose a unit: your role is not over the whole company' });
  if (overCompany && form.whom === 'some' && !input.job && !input.unitId && input.gradeAtLeast === null)
    faults.push({ control: 'job', message: 'Name a job, a unit or a grade' });
  if (input.gradeAtLeast != null && !Number.isInteger(input.gradeAtLeast))
    faults.push({ control: 'gradeAtLeast', message: 'Enter the grade as a whole number' });
  const { withinDays, effectiveFrom } = input;
  const refusal = refusalToKeepNeed({ belt: form.belt || 'white', when: {}, withinDays, effectiveFrom });
  if (refusal) faults.push({ control: refusal.field ?? 'withinDays', code: refusal.code });
  return faults;
}
