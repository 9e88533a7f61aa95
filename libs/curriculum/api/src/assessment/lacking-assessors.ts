import { Inject, Injectable } from '@nestjs/common';
import { type AssessmentContent, assessorsLacking, type Mark, workOutcomeOf } from '@obi/curriculum/rules';
import { Db } from '@obi/shared/api';
import { AssessorTies, type TieBetween } from './assessor-ties';

/** A piece of work that waits for more marks than there are assessors who may give one. */
export interface WorkLackingAssessors {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly title: string;
  readonly belt: string;
  readonly handedInAt: Date;
  readonly marksGiven: number;
  readonly marksMissing: number;
  /** How many assessors there would have to be beside those who may judge it. */
  readonly lacking: number;
}

interface WaitingWork extends Omit<
  WorkLackingAssessors,
  'title' | 'belt' | 'marksGiven' | 'marksMissing' | 'lacking'
> {
  readonly assessment: string;
  readonly version: number;
  readonly units: readonly string[];
  readonly marks: readonly Pick<Mark, 'assessor' | 'points'>[];
}

interface Assessor {
  readonly id: string;
  /** The units that they judge, each with what is under it; null among them is the whole company. */
  readonly units: readonly (string | null)[];
}

const WAITING = `
  select w.id, w.person_id as "personId", p.full_name as "personName", w.handed_in_at as "handedInAt", w.assessment,
    w.version, coalesce(u.lineage, '{}')::text[] as units,
    (select coalesce(json_agg(json_build_object('assessor', m.assessor_id, 'points', m.points)), '[]')
     from curriculum.mark m where m.work_id = w.id) as marks
  from curriculum.work w join people.person p on p.id = w.person_id left join people.unit u on u.id = p.unit_id
  where w.handed_in_at is not null and w.decided_at is null order by w.handed_in_at, w.id`;

const ASSESSORS = `
  select g.person_id as id, array_agg(g.unit_id::text) as units
  from people.role_grant g join people.person p on p.id = g.person_id
  where g.role = 'assessor' and p.left_on is null group by 1`;

/** Finds the work that would wait for ever, because too few may judge it. Five statements, however much waits. */
@Injectable()
export class LackingAssessors {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(AssessorTies) private readonly ties: AssessorTies,
  ) {}

  /** What lacks assessors now, what waited longest first. */
  async works(): Promise<readonly WorkLackingAssessors[]> {
    const waiting = await this.db.rows<WaitingWork>(WAITING);
    if (waiting.length === 0) return [];
    const assessors = await this.db.rows<Assessor>(ASSESSORS);
    const contents = await this.contents();
    const tie = await this.ties.between(
      assessors.map(({ id }) => id),
      [...new Set(waiting.map(({ personId }) => personId))],
    );
    return waiting.flatMap((work) => {
      const content = contents.get(`${work.assessment} ${work.version}`);
      return content ? lackingIn(work, content, assessors, tie) : [];
    });
  }

  private async contents(): Promise<ReadonlyMap<string, AssessmentContent>> {
    const rows = await this.db.rows<{ content: AssessmentContent }>(
      'select content from curriculum.assessment',
    );
    return new Map(rows.map(({ content }) => [`${content.key} ${content.version}`, content]));
  }
}

function lackingIn(
  work: WaitingWork,
  content: AssessmentContent,
  assessors: readonly Assessor[],
  tie: TieBetween,
): WorkLackingAssessors[] {
  const { id, personId, personName, handedInAt, units } = work;
  const outcome = workOutcomeOf(work.marks, content);
  if (outcome.state !== 'waiting') return [];
  const { marksMissing } = outcome;
  const possible = assessors.map((one) => ({
    assessorId: one.id,
    covers: one.units.some((unit) => unit === null || units.includes(unit)),
    tie: tie(one.id, personId),
  }));
  const lacking = assessorsLacking(
    { marksMissing, marked: work.marks.map(({ assessor }) => assessor) },
    possible,
  );
  const { title, belt } = content;
  if (lacking === 0) return [];
  const marksGiven = work.marks.length;
  return [{ id, personId, personName, title, belt, handedInAt, marksGiven, marksMissing, lacking }];
}
