import { Inject, Injectable } from '@nestjs/common';
import type { Belt, LocalDate } from '@obi/kernel';
import { Db, notFound } from '@obi/shared/api';

/** A module with every version that was ever published, in the order of publishing. */
export interface PublishedHistory {
  readonly module: string;
  readonly belt: Belt;
  readonly position: number;
  readonly title: string;
  readonly minutes: number;
  readonly summary: string;
  readonly quote: string;
  readonly versions: readonly {
    readonly version: number;
    readonly since: LocalDate;
    readonly clauses: readonly string[];
  }[];
  readonly retiredOn: LocalDate | null;
}

/** A module that somebody completed. */
export interface Completion {
  readonly module: string;
  readonly version: number;
  readonly on: LocalDate;
}

/** A module that teaches a clause. */
export interface TeachingModule {
  readonly key: string;
  readonly title: string;
  readonly belt: Belt;
}

/** A module that clauses to certify again make stale. */
export interface StaleModule extends TeachingModule {
  readonly minutes: number;
  readonly clauses: readonly string[];
  readonly people: number;
}

/** A practical assessment, in its last version. */
export interface NamedAssessment {
  readonly key: string;
  readonly title: string;
}

/** The module to go on with. */
export interface NextModule {
  readonly module: string;
  readonly title: string;
  readonly minutes: number;
  readonly quote: string;
}

/** What a published version says of itself in lists, with the hash of each step's text. It never changes. */
export interface VersionText {
  readonly title: string;
  readonly summary: string;
  readonly quote: string;
  readonly minutes: number;
  readonly steps: readonly {
    readonly key: string;
    readonly type: string;
    readonly title: string;
    readonly hash: string;
  }[];
}

const HISTORY_SQL = `
  select m.key as module, m.belt, m.position, v.title, v.minutes, v.summary, v.quote, m.retired_on::text as "retiredOn",
    (select json_agg(json_build_object('version', a.version, 'since', a.published_on, 'clauses', a.clauses)
       order by a.published_at, a.version) from curriculum.module_version a where a.module = m.key) as versions
  from curriculum.module m
  join curriculum.module_version v on v.module = m.key and v.version = m.version
  order by array_position('{white,yellow,orange,green,blue,brown,black}'::text[], m.belt), m.position, m.key`;

const STALE_SQL = `
  select m.key, v.title, m.belt, v.minutes,
    array(select c from unnest(v.clauses) c where c = any($1)) as clauses,
    (select count(distinct d.person_id)::int from curriculum.module_completion d join people.person p on p.id = d.person_id
     where d.module = m.key and p.joined_on <= $2 and (p.left_on is null or p.left_on > $2)) as people
  from curriculum.module m join curriculum.module_version v on v.module = m.key and v.version = m.version
  where m.retired_on is null and v.clauses && $1
  order by array_position('{white,yellow,orange,green,blue,brown,black}'::text[], m.belt), m.position`;

/** What the contexts above may ask about modules. */
@Injectable()
export class CurriculumQuery {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** All modules with their versions, retired ones included. */
  publishedModules(): Promise<PublishedHistory[]> {
    return this.db.prepared<PublishedHistory>('curriculum.history', HISTORY_SQL, []);
  }

  /** Every practical assessment, in its last version. */
  assessments(): Promise<NamedAssessment[]> {
    return this.db.rows<NamedAssessment>(
      `select distinct on (key) key, content->>'title' as title from curriculum.assessment order by key, version desc`,
    );
  }

  /** The text of one published version of a module. */
  async versionText(module: string, version: number): Promise<VersionText> {
    const [row] = await this.db.prepared<VersionText>(
      'curriculum.version-text',
      'select title, summary, quote, minutes, steps from curriculum.module_version where module = $1 and version = $2',
      [module, version],
    );
    return row ?? notFound();
  }

  /** The modules that teach each clause today, by the key of the clause. */
  async modulesTeaching(): Promise<ReadonlyMap<string, readonly TeachingModule[]>> {
    const rows = await this.db.prepared<TeachingModule & { clause: string }>(
      'curriculum.teaching',
      `select c.clause, m.key, v.title, m.belt from curriculum.module m
       join curriculum.module_version v on v.module = m.key and v.version = m.version
       cross join unnest(v.clauses) as c(clause) where m.retired_on is null
       order by array_position('{white,yellow,orange,green,blue,brown,black}'::text[], m.belt), m.position`,
      [],
    );
    const teaching = new Map<string, TeachingModule[]>();
    for (const { clause, key, title, belt } of rows)
      teaching.set(clause, [...(teaching.get(clause) ?? []), { key, title, belt }]);
    return teaching;
  }

  /** The modules that teach one of these clauses, with how many people who are here on a day completed them. */
  async staleModules(clauses: readonly string[], day: LocalDate): Promise<readonly StaleModule[]> {
    if (clauses.length === 0) return [];
    return this.db.rows<StaleModule>(STALE_SQL, [clauses, day]);
  }

  /** What a person completed, oldest first. */
  completionsOf(personId: string): Promise<Completion[]> {
    return this.db.prepared<Completion>(
      'curriculum.completions',
      `select module, version, completed_on::text as on from curriculum.module_completion
       where person_id = $1 order by completed_on, at`,
      [personId],
    );
  }

  /** The first module of a belt that a person has not completed. */
  async nextModule(personId: string, belt: Belt): Promise<NextModule | undefined> {
    const [row] = await this.db.prepared<NextModule>(
      'curriculum.next',
      `select m.key as module, v.title, v.minutes, v.quote from curriculum.module m
       join curriculum.module_version v on v.module = m.key and v.version = m.version
       where m.belt = $2 and m.retired_on is null and not exists (
         select 1 from curriculum.module_completion c where c.person_id = $1 and c.module = m.key)
       order by m.position limit 1`,
      [personId, belt],
    );
    return row;
  }
}
