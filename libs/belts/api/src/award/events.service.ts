import { Inject, Injectable } from '@nestjs/common';
import { Db } from '@obi/shared/api';
import type { NewEvent } from '../standing/stored-event';

/** Writes down what happened; a fact that is told twice is written once. */
@Injectable()
export class BeltEvents {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Answers the events that were new. */
  async add(events: readonly NewEvent[]): Promise<NewEvent[]> {
    if (events.length === 0) return [];
    const added = await this.db.rows<{ person_id: string; kind: string; key: string }>(
      `insert into belts.event (person_id, happened_on, kind, key, detail)
       select e."personId", e."on", e.kind, e.key, e.detail
       from jsonb_to_recordset($1) as e("personId" uuid, "on" date, kind text, key text, detail jsonb)
       on conflict on constraint event_once do nothing
       returning person_id, kind, key`,
      [JSON.stringify(events)],
    );
    const names = new Set(added.map((one) => `${one.person_id} ${one.kind} ${one.key}`));
    return events.filter((one) => names.has(`${one.personId} ${one.kind} ${one.key}`));
  }
}
