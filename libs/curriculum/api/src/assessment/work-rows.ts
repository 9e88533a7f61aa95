import { type AssessmentContent, type Mark, type WorkOutcome, workOutcomeOf } from '@obi/curriculum/rules';

/** A piece of work with all that was said about it. It never leaves the server whole: see `work-view.ts`. */
export interface WorkRow {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly text: string;
  readonly startedAt: Date;
  readonly handedInAt: Date | null;
  readonly decidedAt: Date | null;
  readonly passed: boolean | null;
  readonly assessment: AssessmentContent;
  readonly files: readonly WorkFile[];
  readonly marks: readonly KeptMark[];
  readonly taken: readonly string[];
}

export interface WorkFile {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
}

export interface KeptMark extends Mark {
  readonly assessorName: string;
  readonly madeAt: string;
}

/** Everything about works, one statement for any number of them. `where` speaks of `w` (work) and `p` (its author). */
export const worksSql = (where: string): string => `
  select w.id, w.person_id as "personId", p.full_name as "personName", p.unit_id as "unitId", u.name as "unitName", w.text,
    w.started_at as "startedAt", w.handed_in_at as "handedInAt", w.decided_at as "decidedAt", w.passed,
    a.content as assessment,
    (select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'type', f.type, 'bytes', length(f.bytes))
       order by f.added_at), '[]') from curriculum.work_file f where f.work_id = w.id) as files,
    (select coalesce(json_agg(json_build_object('assessor', m.assessor_id, 'assessorName', q.full_name,
       'points', m.points, 'feedback', m.feedback, 'madeAt', m.made_at) order by m.made_at), '[]')
     from curriculum.mark m join people.person q on q.id = m.assessor_id where m.work_id = w.id) as marks,
    (select coalesce(array_agg(t.assessor_id::text), '{}') from curriculum.work_taken t
     where t.work_id = w.id and not exists (
       select 1 from curriculum.mark m where m.work_id = w.id and m.assessor_id = t.assessor_id)) as taken
  from curriculum.work w
  join curriculum.assessment a on a.key = w.assessment and a.version = w.version
  join people.person p on p.id = w.person_id
  left join people.unit u on u.id = p.unit_id
  where ${where}`;

/** What became of a work so far. */
export const outcomeOfWork = ({ marks, assessment }: WorkRow): WorkOutcome =>
  workOutcomeOf(marks, assessment);
