import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import { faultsOfPlannedProgramme, mentoringAccess, type ProgrammeTerms } from '@obi/mentoring/rules';
import { CompanyQuery } from '@obi/people/api';
import { Access, type Actor, Db, Jobs, notFound, Refused, refuseIf } from '@obi/shared/api';
import { CHECK_GRADES } from '../flag/grade-gaps';
import { RUNS_NOW_SQL } from '../matching/under-way/under-way.sql';

/** A programme with its number of people, as HR lists it. */
export interface ProgrammeRow extends ProgrammeTerms {
  readonly id: string;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly sponsor: { readonly id: string; readonly name: string } | null;
  readonly mentees: number;
  readonly mentors: number;
  readonly pairs: number;
}

/** The columns of a programme under the names of its terms. */
export const TERMS_SQL = `p.name, p.starts_on::text as "startsOn", p.ends_on::text as "endsOn",
  p.enrol_until::text as "enrolUntil", p.sessions, p.minutes, p.every_weeks as "everyWeeks",
  p.answer_days as "answerDays", p.mentee_grade_at_least as "menteeGradeAtLeast",
  p.mentor_grade_at_most as "mentorGradeAtMost", p.open_to as "openTo",
  p.mentee_belt_at_least as "menteeBeltAtLeast", p.mentor_belt_at_least as "mentorBeltAtLeast", p.min_grade_gap as "minGradeGap",
  p.min_overlap_minutes as "minOverlapMinutes", p.same_location_required as "sameLocationRequired",
  p.allow_previous as "allowPrevious", p.weights`;

const LIST_SQL = `select p.id, p.unit_id as "unitId", u.name as "unitName", ${TERMS_SQL},
    (select json_build_object('id', s.id, 'name', s.full_name) from people.person s where s.id = p.sponsor_id) as sponsor,
    (select count(*)::int from mentoring.enrolment e
     where e.programme_id = p.id and e.side = 'mentee' and e.withdrawn_at is null) as mentees,
    (select count(*)::int from mentoring.enrolment e
     where e.programme_id = p.id and e.side = 'mentor' and e.withdrawn_at is null) as mentors,
    (select count(*)::int from mentoring.pair x where x.programme_id = p.id) as pairs
  from mentoring.programme p left join people.unit u on u.id = p.unit_id`;

const COLUMNS = [
  'name',
  'starts_on',
  'ends_on',
  'enrol_until',
  'sessions',
  'minutes',
  'every_weeks',
  'answer_days',
  'mentee_grade_at_least',
  'mentor_grade_at_most',
  'open_to',
  'mentee_belt_at_least',
  'mentor_belt_at_least',
  'min_grade_gap',
  'min_overlap_minutes',
  'same_location_required',
  'allow_previous',
  'weights',
] as const;

function valuesOf(terms: ProgrammeTerms): unknown[] {
  return [
    terms.name.trim(),
    terms.startsOn,
    terms.endsOn,
    terms.enrolUntil,
    terms.sessions,
    terms.minutes,
    terms.everyWeeks,
    terms.answerDays,
    terms.menteeGradeAtLeast,
    terms.mentorGradeAtMost,
    terms.openTo,
    terms.menteeBeltAtLeast,
    terms.mentorBeltAtLeast,
    terms.minGradeGap,
    terms.minOverlapMinutes,
    terms.sameLocationRequired,
    terms.allowPrevious,
    JSON.stringify(terms.weights),
  ];
}

/** Programmes as HR sets them up. HR of a unit manages the programmes of that unit and of those under it. */
@Injectable()
export class ProgrammeService {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Access) private readonly access: Access,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
  ) {}

  /** The programmes that this HR manages, the newest first. */
  list(actor: Actor): Promise<ProgrammeRow[]> {
    return this.db.rows<ProgrammeRow>(
      `${LIST_SQL} where $1::uuid[] is null or p.unit_id = any($1) order by p.starts_on desc, p.id limit 100`,
      [this.units(actor)],
    );
  }

  /** One programme; not found for who does not manage it. */
  async one(actor: Actor, id: string): Promise<ProgrammeRow> {
    const row = await this.db.row<ProgrammeRow>(
      `${LIST_SQL} where p.id = $1 and ($2::uuid[] is null or p.unit_id = any($2))`,
      [id, this.units(actor)],
    );
    return row ?? notFound();
  }

  /**
   * Keeps others from changing a programme, its decisions and its drafts until this change is done. While a matching runs
   * it is refused at once: that may take longer than anybody waits for an answer.
   */
  async hold(actor: Actor, id: string): Promise<ProgrammeRow> {
    if (await this.db.row(RUNS_NOW_SQL, [id]))
      throw new Refused({ code: 'MENTORING_MATCHING_UNDER_WAY', kind: 'CONFLICT' });
    return this.holdToMatch(actor, id);
  }

  /** The same for the matching itself. */
  async holdToMatch(actor: Actor, id: string): Promise<ProgrammeRow> {
    const found = await this.db.row('select 1 from mentoring.programme where id = $1 for no key update', [
      id,
    ]);
    return found ? this.one(actor, id) : notFound();
  }

  async create(actor: Actor, unitId: string | null, terms: ProgrammeTerms): Promise<string> {
    this.requireUnit(actor, unitId);
    await this.requirePlanned(terms, null);
    await this.requireKnownUnits(unitId, terms.openTo);
    const row = await this.db.row<{ id: string }>(
      `insert into mentoring.programme (unit_id, made_by, ${COLUMNS.join(', ')})
       values ($1, $2, ${COLUMNS.map((_, at) => `$${at + 3}`).join(', ')}) returning id`,
      [unitId, actor.id, ...valuesOf(terms)],
    );
    const id = row?.id ?? notFound();
    await this.record(actor, 'mentoring.createProgramme', id, terms);
    return id;
  }

  async update(actor: Actor, id: string, change: Partial<ProgrammeTerms>): Promise<ProgrammeRow> {
    return this.change(actor, await this.hold(actor, id), change);
  }

  /** Changes a programme that is held. */
  async change(actor: Actor, before: ProgrammeRow, change: Partial<ProgrammeTerms>): Promise<ProgrammeRow> {
    const { id } = before;
    const terms: ProgrammeTerms = { ...before, ...change };
    await this.requirePlanned(terms, before);
    if (change.openTo) await this.requireKnownUnits(before.unitId, change.openTo);
    await this.db.rows(
      `update mentoring.programme set ${COLUMNS.map((name, at) => `${name} = $${at + 2}`).join(', ')} where id = $1`,
      [id, ...valuesOf(terms)],
    );
    if (terms.minGradeGap !== before.minGradeGap)
      await this.jobs.send(CHECK_GRADES, {}, { key: 'rule-changed' });
    await this.record(actor, 'mentoring.updateProgramme', id, change);
    return this.one(actor, id);
  }

  private async requirePlanned(terms: ProgrammeTerms, before: ProgrammeTerms | null): Promise<void> {
    faultsOfPlannedProgramme(terms, before, await this.companies.today())
      .slice(0, 1)
      .forEach(refuseIf);
  }

  private record(actor: Actor, operation: string, id: string, detail: object): Promise<void> {
    return this.audit.record({
      actorId: actor.id,
      operation,
      subjectType: 'programme',
      subjectId: id,
      detail: { ...detail },
    });
  }

  private units(actor: Actor): readonly string[] | null {
    return this.access.unitsFor(actor, mentoringAccess, 'programme.manage') ?? null;
  }

  private requireUnit(actor: Actor, unitId: string | null): void {
    const units = this.units(actor);
    if (units !== null && (unitId === null || !units.includes(unitId))) notFound();
  }

  /** The unit of a programme, and those in it whose people may join; a unit elsewhere is not theirs to name. */
  private async requireKnownUnits(unitId: string | null, openTo: readonly string[]): Promise<void> {
    const asked = [...new Set([...(unitId === null ? [] : [unitId]), ...openTo])];
    if (asked.length === 0) return;
    const known = await this.db.rows(
      'select from people.unit where id = any($1) and ($2::uuid is null or lineage @> array[$2])',
      [asked, unitId],
    );
    if (known.length < asked.length) notFound();
  }
}
