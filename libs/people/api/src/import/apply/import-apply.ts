import { Inject, Injectable } from '@nestjs/common';
import type { LocalDate } from '@obi/kernel';
import { Db, Events, Refused } from '@obi/shared/api';
import { PeopleChanged } from '../../events';
import { Sessions } from '../../sign-in/sessions';
import type { Found } from '../check/import-check';
import {
  ADMINISTRATORS_SQL,
  changeSql,
  END_ACCESS_SQL,
  END_ROLES_SQL,
  FREE_EMAILS_SQL,
  JOIN_SQL,
  LEAVE_SQL,
  PLACEMENT_SQL,
  RECOGNISE_SQL,
  UNIT_DEPTH_SQL,
  UNITS_SQL,
} from './apply.sql';

/** Others are told of so many people at a time, so that memory does not grow with the file. */
const TOLD_AT_ONCE = 1_000;

/** A role that ended because its holder left. */
export interface EndedRole {
  readonly personId: string;
  readonly role: string;
  readonly unitId: string | null;
}

/** Writes what a check found, in the same unit of work; a fixed number of statements, whatever the size of the file. */
@Injectable()
export class ImportApply {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Events) private readonly events: Events,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  async write(found: Found, today: LocalDate, onWritten: (people: number) => void): Promise<EndedRole[]> {
    await this.refuseToLoseTheLastAdministrator(today);
    await this.makeUnits();
    await this.db.rows(LEAVE_SQL, [today]);
    for (const sql of END_ACCESS_SQL) await this.db.rows(sql);
    const [roles] = await this.db.rows<{ ended: EndedRole[] }>(END_ROLES_SQL);
    if (found.fields.includes('email')) await this.db.rows(FREE_EMAILS_SQL);
    await this.db.rows(JOIN_SQL, [today]);
    await this.db.rows(changeSql(found.fields));
    await this.db.rows(RECOGNISE_SQL);
    await this.db.rows(PLACEMENT_SQL, [today]);
    await this.tellOthers(today, onWritten);
    this.db.afterCommit(() => this.sessions.forget());
    return roles?.ended ?? [];
  }

  /** Nobody could grant a role any more. */
  private async refuseToLoseTheLastAdministrator(today: LocalDate): Promise<void> {
    const row = await this.db.row<{ stay: number; leave: number }>(ADMINISTRATORS_SQL, [today]);
    if (row && row.leave > 0 && row.stay === 0) throw new Refused({ code: 'PEOPLE_ROLE_LAST_ADMINISTRATOR' });
  }

  private async makeUnits(): Promise<void> {
    const row = await this.db.row<{ depth: number }>(UNIT_DEPTH_SQL);
    for (let level = 1; level <= (row?.depth ?? 0); level += 1) await this.db.rows(UNITS_SQL, [level]);
  }

  private async tellOthers(today: LocalDate, onWritten: (people: number) => void): Promise<void> {
    await this.db.rows(
      'declare changed_people no scroll cursor for select id from import_difference order by id',
    );
    for (let told = 0; ;) {
      const rows = await this.db.rows<{ id: string }>(`fetch ${TOLD_AT_ONCE} from changed_people`);
      if (rows.length === 0) break;
      await this.events.publish(
        new PeopleChanged(
          rows.map((row) => row.id),
          today,
        ),
      );
      told += rows.length;
      onWritten(told);
    }
    await this.db.rows('close changed_people');
  }
}
