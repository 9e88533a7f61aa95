import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import type { LocalDate } from '@obi/kernel';
import { type Actor, Db } from '@obi/shared/api';
import { PairKeys } from '../notes/pair-keys';
import { HeldPairs } from '../pair/held-pair';
import { openerOf } from '../pair/shown-pair';

/** What one wrote, as it leaves Obi. */
export interface WordsOfMine {
  readonly kind:
    | 'shared note'
    | 'private note'
    | 'learned'
    | 'taught'
    | 'looking back'
    | 'goal'
    | 'agreement'
    | 'agenda'
    | 'session';
  /** The day of the session, or on which it was written. */
  readonly on: LocalDate;
  readonly text: string;
}

/** What one wrote in one pair. */
export interface PairOfMine {
  readonly pairId: string;
  readonly programme: string;
  readonly with: string;
  readonly startedOn: LocalDate;
  readonly words: readonly WordsOfMine[];
}

interface Row {
  readonly id: string;
  readonly programme: string;
  readonly other: string;
  readonly startedOn: LocalDate;
  readonly keyName: string;
  readonly wrappedKey: Buffer;
  readonly texts: readonly {
    readonly id: string;
    readonly kind: WordsOfMine['kind'];
    readonly on: string;
    readonly sealed: string;
  }[];
}

/** Everything of which $1 is the author, and nothing that the other one wrote. */
const MINE_SQL = `
  select r.id, p.name as programme, c.full_name as other, r.started_on::text as "startedOn", r.key_name as "keyName",
    r.wrapped_key as "wrappedKey",
    (select coalesce(json_agg(json_build_object('id', t.id, 'kind', t.kind, 'on', t.day, 'sealed', encode(t.sealed, 'base64'))
       order by t.day, t.kind, t.id), '[]')
     from (select n.id::text, n.kind || ' note' as kind, s.held_on as day, n.sealed from mentoring.note n
           join mentoring.session s on s.id = n.session_id where n.pair_id = r.id and n.author_id = $1
           union all
           select k.id::text, k.kind, s.held_on, k.sealed from mentoring.takeaway k
           join mentoring.session s on s.id = k.session_id where k.pair_id = r.id and k.author_id = $1
           union all
           select l.id::text, 'looking back', l.written_at::date, l.sealed from mentoring.look_back l
           where l.pair_id = r.id and l.author_id = $1
           union all
           select g.id::text, 'goal', g.added_at::date, g.sealed from mentoring.goal g where g.pair_id = r.id and g.added_by = $1
           union all
           select r.id::text, 'agreement', a.saved_at::date, a.stays_between_us from mentoring.agreement a
           where a.pair_id = r.id and a.saved_by = $1
           union all
           select r.id || ':stop', 'agreement', a.saved_at::date, a.how_we_stop from mentoring.agreement a
           where a.pair_id = r.id and a.saved_by = $1 and a.how_we_stop is not null
           union all
           select r.id::text, 'agreement', f.saved_at::date, f.stays_between_us from mentoring.agreement_in_force f
           where f.pair_id = r.id and f.saved_by = $1
           union all
           select r.id || ':stop', 'agreement', f.saved_at::date, f.how_we_stop from mentoring.agreement_in_force f
           where f.pair_id = r.id and f.saved_by = $1 and f.how_we_stop is not null
           union all
           select r.id || ':change', 'agreement', a.change_asked_at::date, a.change_asked from mentoring.agreement a
           where a.pair_id = r.id and a.saved_by <> $1 and a.change_asked is not null
           union all
           select i.id::text, 'agenda', i.added_at::date, i.sealed from mentoring.agenda_item i
           where i.pair_id = r.id and i.written_by = $1
           union all
           select s.id || ':' || w.what, 'session', s.planned_for::date, w.sealed from mentoring.session s
           cross join lateral (values ('title', s.title, s.title_by), ('place', s.place, s.place_by)) as w(what, sealed, by)
           where s.pair_id = r.id and w.by = $1 and w.sealed is not null) t) as texts
  from mentoring.pair r join mentoring.programme p on p.id = r.programme_id
  join mentoring.person_card c on c.id = case when r.mentor_id = $1 then r.mentee_id else r.mentor_id end
  where $1 in (r.mentor_id, r.mentee_id) and ($2::uuid is null or r.id = $2) order by r.started_at, r.id`;

/** What one wrote oneself: taken along, or erased. What the other one wrote is theirs. */
@Injectable()
export class MineService {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(PairKeys) private readonly keys: PairKeys,
    @Inject(HeldPairs) private readonly pairs: HeldPairs,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** Everything that one wrote, pair by pair. */
  async export(actor: Actor): Promise<PairOfMine[]> {
    const rows = await this.db.rows<Row & Record<string, unknown>>(MINE_SQL, [actor.id, null]);
    await this.audit.record({
      actorId: actor.id,
      operation: 'mentoring.exportMine',
      subjectType: 'person',
      subjectId: actor.id,
      detail: { pairs: rows.length },
    });
    return rows.map((row) => {
      const open = openerOf(row.id, this.keys.open(row.id, row));
      const words = row.texts
        .map(({ id, kind, on, sealed }) => ({ kind, on, text: open(id, actor.id, sealed) }))
        .filter(({ text }) => text !== '');
      return { pairId: row.id, programme: row.programme, with: row.other, startedOn: row.startedOn, words };
    });
  }

  /**
   * Erases one's notes, takeaways and looking back in one pair. That there was a session, for how long and who confirmed
   * it stays: both count on it. Goals, the agenda and what was agreed belong to both and stay.
   */
  async erase(actor: Actor, pairId: string): Promise<void> {
    await this.pairs.take(actor, pairId);
    let erased = 0;
    for (const table of ['note', 'takeaway', 'look_back']) {
      const rows = await this.db.rows(
        `delete from mentoring.${table} where pair_id = $1 and author_id = $2 returning id`,
        [pairId, actor.id],
      );
      erased += rows.length;
    }
    await this.audit.record({
      actorId: actor.id,
      operation: 'mentoring.eraseMine',
      subjectType: 'pair',
      subjectId: pairId,
      detail: { erased },
    });
  }
}
