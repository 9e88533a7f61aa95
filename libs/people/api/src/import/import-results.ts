import { Inject, Injectable } from '@nestjs/common';
import { type ProblemCode, type ProblemParams, sentenceOf } from '@obi/people/rules';
import { type Connection, cursorOf, Db, pageOf, pageSize, readCursor } from '@obi/shared/api';
import type { Found } from './check/import-check';
import type { FaultyRow } from './file/faulty-rows';
import type { ProblemGroup, StoredChange } from './import.types';

const FAULTY_AT_ONCE = 2_000;

interface FaultyRead {
  readonly number: number;
  readonly problems: { code: ProblemCode; params: ProblemParams | null; column: string | null }[];
}

/** What checks found, kept for the screen and for the file of faulty rows. */
@Injectable()
export class ImportResults {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Takes what lies in the tables of the check over, in its unit of work; what an earlier check found goes. */
  async keep(id: string, found: Found): Promise<void> {
    await this.db.rows('delete from people.import_problem where import_id = $1', [id]);
    await this.db.rows('delete from people.import_change where import_id = $1', [id]);
    await this.db.rows(
      `insert into people.import_problem (import_id, id, row_number, column_name, value, code, params)
       select $1, row_number() over (order by number, column_name, code), number, column_name, left(value, 400), code, params
       from import_fault`,
      [id],
    );
    await this.db.rows(
      `insert into people.import_change (import_id, kind, id, person_id, employee_number, full_name, changes)
       select $1, d.kind, row_number() over (partition by d.kind order by d.number, b.sort_name, d.id), d.id,
         coalesce(b.employee_number, r.person_id, r.email_key), coalesce(r.full_name, b.full_name), d.changes
       from import_difference d left join import_row r using (number) left join people.person b on b.id = d.id`,
      [id],
    );
    await this.db.rows(`update people.import set counts = $2, notices = $3, fingerprint = $4 where id = $1`, [
      id,
      JSON.stringify(found.counts),
      JSON.stringify(found.notices),
      found.fingerprint,
    ]);
  }

  /** Faulty rows by what is wrong with them, the most frequent first. */
  problems(id: string, most: number): Promise<ProblemGroup[]> {
    return this.db.rows<ProblemGroup>(
      `select code, column_name as "column", count(distinct row_number)::integer as rows,
         (array_agg(distinct row_number))[1:3] as "firstRows",
         (array_agg(value order by row_number))[1] as value, (array_agg(params order by row_number))[1] as params
       from people.import_problem where import_id = $1
       group by code, column_name order by rows desc, code limit $2`,
      [id, most],
    );
  }

  async changes(
    id: string,
    kind: string,
    first: number,
    after: string | undefined,
  ): Promise<Connection<StoredChange>> {
    const from = readCursor(after, 1)?.[0] ?? 0;
    const rows = await this.db.rows<StoredChange>(
      `select id, kind, person_id as "personId", employee_number as "employeeNumber", full_name as name, changes
       from people.import_change where import_id = $1 and kind = $2 and id > $3 order by id limit $4`,
      [id, kind, Number(from), pageSize(first) + 1],
    );
    return pageOf(rows, first, (row) => cursorOf([row.id]));
  }

  /** The faulty rows in order, each with all that is wrong with it. */
  async *faultyRows(id: string): AsyncGenerator<FaultyRow> {
    for (let after = 0; ;) {
      const rows = await this.db.rows<FaultyRead>(
        `select row_number as number,
           json_agg(json_build_object('code', code, 'params', params, 'column', column_name) order by id) as problems
         from people.import_problem where import_id = $1 and row_number > $2
         group by row_number order by row_number limit ${FAULTY_AT_ONCE}`,
        [id, after],
      );
      for (const row of rows) yield faultyRowOf(row);
      if (rows.length < FAULTY_AT_ONCE) return;
      after = rows.at(-1)?.number ?? after;
    }
  }
}

function faultyRowOf({ number, problems }: FaultyRead): FaultyRow {
  const told = problems.map(({ code, params, column }) => {
    const { reason, fix } = sentenceOf({ code, ...(params && { params }) });
    return { reason: column === null ? reason : `${column}: ${reason}`, fix };
  });
  const fixes = [...new Set(told.map(({ fix }) => fix))];
  return { number, problems: told.map(({ reason }) => reason).join(' '), fixes: fixes.join(' ') };
}
