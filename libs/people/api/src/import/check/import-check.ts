import { Inject, Injectable } from '@nestjs/common';
import type { LocalDate } from '@obi/kernel';
import {
  comparedFieldsOf,
  type ComparedField,
  type ImportField,
  type ImportMapping,
  type ManagerReference,
} from '@obi/people/rules';
import { Db } from '@obi/shared/api';
import type { Dialect } from '../file/rows-of';
import { circleFaultsOf, type Looped } from './circles';
import { ABSENT_SQL, COUNTS_SQL, differenceSql, NOTICES_SQL } from './difference.sql';
import {
  CIRCLES_SQL,
  LINES_SQL,
  MANAGER_FAULTS_SQL,
  MANAGER_ROW_FAULTY_SQL,
  managersInObiSql,
  managersSql,
} from './line.sql';
import {
  EMAIL_OF_ANOTHER_SQL,
  EMAIL_TWICE_SQL,
  FAULTS_SQL,
  ID_TWICE_SQL,
  MARK_FAULTY_SQL,
  matchSql,
  ROW_FAULTS_SQL,
} from './match.sql';
import { Staging } from './staging';

/** What a file means for the company, in numbers. */
export interface ImportCounts {
  readonly rows: number;
  readonly joins: number;
  readonly changes: number;
  readonly leaves: number;
  readonly rejoins: number;
  readonly unchanged: number;
  /** Rows about people who had left before Obi knew them, or who are gone already. */
  readonly past: number;
  readonly faulty: number;
  readonly rowsOfNobody: number;
  /** Who came from a file and is here. */
  readonly peopleBefore: number;
}

export interface ImportNotice {
  readonly code: string;
  readonly column: string | null;
  readonly value: string;
  readonly rows: number;
  readonly first: number;
}

/** What a check found. The tables that it found it in live as long as the transaction. */
export interface Found {
  readonly counts: ImportCounts;
  readonly notices: readonly ImportNotice[];
  readonly fingerprint: string;
  readonly fields: readonly ComparedField[];
}

export interface CheckJob {
  readonly path: string;
  readonly dialect: Dialect;
  readonly mapping: ImportMapping;
  readonly today: LocalDate;
  readonly onRows: (rows: number) => void;
  /** Told when a part of the comparing is done, 0 to 1. */
  readonly onCompared: (share: number) => void;
}

const WAYS: readonly (readonly [ImportField, ManagerReference['by']])[] = [
  ['managerId', 'id'],
  ['managerEmail', 'email'],
  ['managerName', 'name'],
];

/**
 * Reads a file and finds out what it would change: the one code of the check, of the dry run and of the apply. A
 * fixed number of statements, whatever the size of the file.
 */
@Injectable()
export class ImportCheck {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Staging) private readonly staging: Staging,
  ) {}

  /** To be run inside a unit of work. */
  async find(job: CheckJob): Promise<Found> {
    const { mapping, today } = job;
    // A file takes as long as it takes; the deadline of a request is not meant for it.
    await this.db.rows(
      `select set_config('statement_timeout', '0', true), set_config('work_mem', '64MB', true)`,
    );
    await this.staging.stage(job.path, job.dialect, mapping, job.onRows);
    const headings = headingsOf(mapping);
    await this.matchRows(headings, today);
    job.onCompared(0.3);
    const ways = WAYS.filter(([field]) => headings[field] !== undefined).map(([, by]) => by);
    await this.resolveManagers(ways, today);
    job.onCompared(0.5);
    await this.untilNothingIsFound(headings, ways, today);
    job.onCompared(0.7);
    const fields = comparedFieldsOf(mapping);
    await this.db.rows(differenceSql(fields), [today]);
    await this.db.rows(ABSENT_SQL, [today]);
    const [result] = await this.db.rows<Pick<Found, 'counts' | 'fingerprint'>>(COUNTS_SQL, [today]);
    const [told] = await this.db.rows<Pick<Found, 'notices'>>(NOTICES_SQL);
    job.onCompared(1);
    return { ...(result as Pick<Found, 'counts' | 'fingerprint'>), notices: told?.notices ?? [], fields };
  }

  private async matchRows(headings: Headings, today: LocalDate): Promise<void> {
    await this.db.rows(matchSql(headings.personId === undefined ? 'email' : 'personId'), [today]);
    await this.db.rows('analyze import_person');
    await this.db.rows(FAULTS_SQL);
    await this.db.rows(ROW_FAULTS_SQL);
    await this.db.rows(ID_TWICE_SQL, [headings.personId]);
    await this.db.rows(EMAIL_TWICE_SQL, [headings.email]);
    await this.db.rows(MARK_FAULTY_SQL);
  }

  private async resolveManagers(ways: readonly ManagerReference['by'][], today: LocalDate): Promise<void> {
    await this.db.rows(managersSql(ways.length > 0 ? ways : ['id']));
    await this.db.rows('analyze import_manager');
    if (ways.length === 0) return;
    await this.db.rows(managersInObiSql(ways), [today]);
    await this.db.rows(MANAGER_FAULTS_SQL);
    await this.db.rows(MARK_FAULTY_SQL);
  }

  /** A row that is out may take others with it: who reports to it, and whose address it keeps. */
  private async untilNothingIsFound(
    headings: Headings,
    ways: readonly ManagerReference['by'][],
    today: LocalDate,
  ): Promise<void> {
    for (let found = true; found;) {
      if (headings.email !== undefined) await this.db.rows(EMAIL_OF_ANOTHER_SQL, [today, headings.email]);
      if (ways.length > 0) await this.db.rows(MANAGER_ROW_FAULTY_SQL);
      found = await this.marked();
      if (!found && ways.length > 0) found = await this.circles(today);
    }
  }

  private async marked(): Promise<boolean> {
    const row = await this.db.row<{ any: boolean }>(
      `with marked as (${MARK_FAULTY_SQL} returning 1) select exists (select 1 from marked) as any`,
    );
    return row?.any ?? false;
  }

  private async circles(today: LocalDate): Promise<boolean> {
    await this.db.rows('drop table if exists import_line');
    await this.db.rows(LINES_SQL, [today]);
    await this.db.rows('analyze import_line');
    const looped = await this.db.rows<Looped & { id: string }>(CIRCLES_SQL);
    const faults = circleFaultsOf(looped);
    await this.db.rows(
      `insert into import_fault
       select number, "column", value, 'MANAGER_CYCLE', jsonb_build_object('chain', chain)
       from jsonb_to_recordset($1) as f(number integer, "column" text, value text, chain text)`,
      [JSON.stringify(faults)],
    );
    return this.marked();
  }
}

type Headings = Readonly<Partial<Record<ImportField, string>>>;

/** The headings of the file by what they are for Obi. */
function headingsOf(mapping: ImportMapping): Headings {
  return Object.fromEntries(mapping.columns.map(({ field, header }) => [field, header]));
}
