import { Inject, Injectable } from '@nestjs/common';
import type { ImportMapping, ImportState } from '@obi/people/rules';
import { Db, type Failure, Refused } from '@obi/shared/api';
import type { NewImport, StoredImport } from './import.types';

/** A beat comes every second; a process may be busy for some. */
const SILENT_AFTER_SECONDS = 20;

const SELECT = `
  select i.id, i.file_name as "fileName", i.bytes::float8 as bytes, i.row_count as "rowCount", i.header_key as "headerKey",
    i.sample, i.mapping, i.remembered_at as "rememberedAt", i.state, i.uploaded_at as "uploadedAt",
    u.full_name as "uploadedByName", i.counts, i.notices, i.fingerprint, i.failure, i.ended_at as "endedAt",
    case when p.import_id is not null and i.state in ('checking', 'applying') then json_build_object(
      'phase', p.phase, 'done', p.done, 'total', p.total, 'share', p.share,
      'ratePerSecond', round(p.done / nullif(extract(epoch from p.beat_at - p.phase_started_at), 0)),
      'secondsLeft', case when p.share > 0.02 then
        ceil(extract(epoch from p.beat_at - p.started_at) * (1 - p.share) / p.share) end,
      'silent', p.beat_at < now() - make_interval(secs => ${SILENT_AFTER_SECONDS})) end as progress
  from people.import i
  left join people.person u on u.id = i.uploaded_by
  left join people.import_progress p on p.import_id = i.id`;

/** The imports themselves: what was brought, and how far it has come. */
@Injectable()
export class ImportStore {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** The import, or undefined. One whose process is gone is told as failed, from the first look on. */
  async read(id: string): Promise<StoredImport | undefined> {
    const found = await this.db.row<StoredImport>(`${SELECT} where i.id = $1`, [id]);
    if (!found?.progress?.silent) return found;
    await this.failIfStill(found.state, id, { kind: 'REFUSED', code: 'PEOPLE_IMPORT_INTERRUPTED' });
    return this.db.row<StoredImport>(`${SELECT} where i.id = $1`, [id]);
  }

  newest(most: number): Promise<StoredImport[]> {
    return this.db.rows<StoredImport>(`${SELECT} order by i.uploaded_at desc, i.id limit $1`, [most]);
  }

  async add(one: NewImport): Promise<void> {
    await this.db.rows(
      `insert into people.import (id, file_name, bytes, sha256, row_count, header_key, sample, mapping, remembered_at,
         uploaded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        one.id,
        one.fileName,
        one.bytes,
        one.sha256,
        one.sample.rows,
        one.headerKey,
        JSON.stringify(one.sample),
        JSON.stringify(one.mapping),
        one.rememberedAt,
        one.uploadedBy,
      ],
    );
  }

  /** The file was read again in another way. */
  async readAgain(
    id: string,
    again: Pick<NewImport, 'headerKey' | 'sample' | 'mapping' | 'rememberedAt'>,
  ): Promise<void> {
    await this.db.rows(
      `update people.import set header_key = $2, sample = $3, mapping = $4, remembered_at = $5, row_count = $6
       where id = $1`,
      [
        id,
        again.headerKey,
        JSON.stringify(again.sample),
        JSON.stringify(again.mapping),
        again.rememberedAt,
        again.sample.rows,
      ],
    );
  }

  async useMapping(id: string, mapping: ImportMapping): Promise<void> {
    await this.db.rows('update people.import set mapping = $2 where id = $1', [id, JSON.stringify(mapping)]);
  }

  /** From one state to another; two who try at once: the second is refused. */
  async move(id: string, from: readonly ImportState[], to: ImportState): Promise<void> {
    const moved = await this.db.rows(
      `update people.import set state = $3, failure = null,
         ended_at = case when $3 in ('checked', 'applied') then now() end
       where id = $1 and state = any($2) returning id`,
      [id, from, to],
    );
    if (moved.length === 0) throw new Refused({ code: 'PEOPLE_IMPORT_RUNNING', kind: 'CONFLICT' });
  }

  async failIfStill(state: ImportState, id: string, failure: Failure): Promise<void> {
    await this.db.rows(
      `update people.import set state = 'failed', failure = $3, ended_at = now() where id = $1 and state = $2`,
      [id, state, JSON.stringify(failure)],
    );
  }

  async remembered(headerKey: string): Promise<{ mapping: ImportMapping; savedAt: Date } | undefined> {
    return this.db.row<{ mapping: ImportMapping; savedAt: Date }>(
      `select mapping, saved_at as "savedAt" from people.import_mapping where header_key = $1`,
      [headerKey],
    );
  }

  async remember(headerKey: string, mapping: ImportMapping, by: string | null): Promise<void> {
    await this.db.rows(
      `insert into people.import_mapping (header_key, mapping, saved_by) values ($1, $2, $3)
       on conflict (header_key) do update set mapping = excluded.mapping, saved_by = excluded.saved_by, saved_at = now()`,
      [headerKey, JSON.stringify(mapping), by],
    );
  }

  /** Imports of long ago with all that they found; answers their ids, so that their files go too. */
  async forgetOld(days: number): Promise<string[]> {
    const rows = await this.db.rows<{ id: string }>(
      `delete from people.import where uploaded_at < now() - make_interval(days => $1)
         and state not in ('checking', 'applying') returning id`,
      [days],
    );
    return rows.map((row) => row.id);
  }
}
