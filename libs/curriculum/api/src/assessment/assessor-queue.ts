import { Inject, Injectable } from '@nestjs/common';
import { curriculumAccess, refusalToTake } from '@obi/curriculum/rules';
import { Access, type Actor, Db, notFound, refuseIf } from '@obi/shared/api';
import { AssessorTies } from './assessor-ties';
import { outcomeOfWork, type WorkRow, worksSql } from './work-rows';

const MOST_SHOWN = 100;

/** What waits to be judged, and who has taken it. */
@Injectable()
export class AssessorQueue {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Access) private readonly access: Access,
    @Inject(AssessorTies) private readonly ties: AssessorTies,
  ) {}

  /** What this assessor may judge now, what waited longest first: nothing of their own, their line or their pair. */
  async for(actor: Actor): Promise<WorkRow[]> {
    const mayBe = `w.handed_in_at is not null and w.decided_at is null and w.person_id <> $1
      and ($2::uuid[] is null or p.unit_id = any($2))
      and not exists (select 1 from curriculum.mark m where m.work_id = w.id and m.assessor_id = $1)`;
    const authors = await this.db.rows<{ id: string }>(
      `select distinct w.person_id as id from curriculum.work w join people.person p on p.id = w.person_id
       where ${mayBe}`,
      [actor.id, this.units(actor)],
    );
    const authorIds = authors.map(({ id }) => id);
    const tie = await this.ties.between([actor.id], authorIds);
    // Ties come before the page is cut: a hundred works of one's own line do not hide those that one may judge.
    const works = await this.db.rows<WorkRow>(
      `${worksSql(`${mayBe} and w.person_id <> all($3::uuid[])`)} order by w.handed_in_at limit ${MOST_SHOWN}`,
      [actor.id, this.units(actor), authorIds.filter((id) => tie(actor.id, id) !== null)],
    );
    return works.filter((work) => refusalToTake(factsOf(work), actor.id, null) === undefined);
  }

  /** One work for somebody who may judge it, or has; everybody else is told that there is none. */
  async one(actor: Actor, id: string): Promise<WorkRow> {
    const work = await this.db.row<WorkRow>(
      worksSql('w.id = $1 and w.handed_in_at is not null and ($2::uuid[] is null or p.unit_id = any($2))'),
      [id, this.units(actor)],
    );
    if (!work) notFound();
    const tie = await this.ties.between([actor.id], [work.personId]);
    if (tie(actor.id, work.personId) !== null) notFound();
    return work;
  }

  /** Takes a work, so that nobody else begins the same mark; taking it again changes nothing. */
  async take(actor: Actor, id: string): Promise<void> {
    await this.lock(id);
    refuseIf(refusalToTake(factsOf(await this.one(actor, id)), actor.id, null));
    await this.db.rows(
      `insert into curriculum.work_taken (work_id, assessor_id) values ($1, $2)
       on conflict on constraint work_taken_once do nothing`,
      [id, actor.id],
    );
  }

  /** Gives a work back to the queue. */
  async giveBack(actor: Actor, id: string): Promise<void> {
    await this.one(actor, id);
    await this.db.rows(
      `delete from curriculum.work_taken t where work_id = $1 and assessor_id = $2
         and not exists (select 1 from curriculum.mark m where m.work_id = $1 and m.assessor_id = $2)`,
      [id, actor.id],
    );
  }

  /** Two assessors who act on one work at the same moment do so one after the other. */
  async lock(id: string): Promise<void> {
    const row = await this.db.row('select 1 from curriculum.work where id = $1 for update', [id]);
    if (!row) notFound();
  }

  private units(actor: Actor): readonly string[] | null {
    return this.access.unitsFor(actor, curriculumAccess, 'work.judge') ?? null;
  }
}

function factsOf(work: WorkRow): { marked: string[]; taken: readonly string[]; marksMissing: number } {
  const outcome = outcomeOfWork(work);
  return {
    marked: work.marks.map(({ assessor }) => assessor),
    taken: work.taken,
    marksMissing: outcome.state === 'waiting' ? outcome.marksMissing : 0,
  };
}
