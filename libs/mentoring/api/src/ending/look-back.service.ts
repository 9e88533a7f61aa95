import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import { daysBetween, type LocalDate, plusDays } from '@obi/kernel';
import { LOOK_BACK_DAYS, type PairState, refusalToLookBack } from '@obi/mentoring/rules';
import { CompanyQuery } from '@obi/people/api';
import { type Actor, Clock, Db, notFound, refuseIf } from '@obi/shared/api';
import { PairKeys } from '../notes/pair-keys';
import { sealText } from '../notes/seal';
import { HeldPairs } from '../pair/held-pair';
import { openerOf } from '../pair/shown-pair';
import type { LookBackType } from './ending.graphql';

interface Sealed {
  readonly id: string;
  readonly authorId: string;
  readonly kind: 'learned' | 'taught' | 'look-back';
  readonly sealed: string;
}

interface Row {
  readonly id: string;
  readonly state: PairState;
  readonly endedOn: LocalDate | null;
  readonly keyName: string;
  readonly wrappedKey: Buffer;
  readonly sessions: number;
  readonly minutes: number;
  readonly goals: number;
  readonly goalsMet: number;
  readonly texts: readonly Sealed[];
}

/** Takeaways of the reader, and what both wrote looking back. */
const LOOK_BACK_SQL = `
  select r.id, r.state, r.ended_on::text as "endedOn", r.key_name as "keyName", r.wrapped_key as "wrappedKey",
    (select count(*)::int from mentoring.session s where s.pair_id = r.id and s.state = 'confirmed') as sessions,
    (select coalesce(sum(s.minutes), 0)::int from mentoring.session s where s.pair_id = r.id and s.state = 'confirmed') as minutes,
    (select count(*)::int from mentoring.goal g where g.pair_id = r.id) as goals,
    (select count(*)::int from mentoring.goal g where g.pair_id = r.id and g.met_on is not null) as "goalsMet",
    (select coalesce(json_agg(json_build_object('id', t.id, 'authorId', t.author_id, 'kind', t.kind,
       'sealed', encode(t.sealed, 'base64')) order by t.at, t.id), '[]')
     from (select t.id, t.author_id, t.kind, t.sealed, s.held_on::timestamptz as at
           from mentoring.takeaway t join mentoring.session s on s.id = t.session_id where t.pair_id = r.id and t.author_id = $2
           union all
           select l.id, l.author_id, 'look-back', l.sealed, l.written_at
           from mentoring.look_back l where l.pair_id = r.id) t) as texts
  from mentoring.pair r where r.id = $1 and $2 in (r.mentor_id, r.mentee_id)`;

const SAVE_SQL = `
  insert into mentoring.look_back (id, pair_id, author_id, sealed, written_at) values ($1, $2, $3, $4, $5)
  on conflict on constraint look_back_once do update set id = excluded.id, sealed = excluded.sealed,
    written_at = excluded.written_at`;

/** The two of a completed pair look back: on figures, on what each learned and taught, and in words for both. */
@Injectable()
export class LookBackService {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(HeldPairs) private readonly pairs: HeldPairs,
    @Inject(PairKeys) private readonly keys: PairKeys,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** What one of the two looks back on; nothing unless the pair was completed. */
  async of(personId: string, pairId: string): Promise<LookBackType | null> {
    const row = await this.db.row<Row & Record<string, unknown>>(LOOK_BACK_SQL, [pairId, personId]);
    if (!row) notFound();
    if (row.state !== 'completed' || row.endedOn === null) return null;
    const open = openerOf(row.id, this.keys.open(row.id, row));
    const words = (kind: Sealed['kind'], isMine: boolean) =>
      row.texts
        .filter((text) => text.kind === kind && (text.authorId === personId) === isMine)
        .map((text) => open(text.id, text.authorId, text.sealed));
    const { sessions, minutes, goals, goalsMet, endedOn } = row;
    return {
      ...{ sessions, minutes, goals, goalsMet },
      learned: words('learned', true),
      taught: words('taught', true),
      mine: words('look-back', true)[0] ?? null,
      theirs: words('look-back', false)[0] ?? null,
      until: plusDays(endedOn, LOOK_BACK_DAYS),
    };
  }

  /** Writes what one looks back on, or writes it anew. */
  async write(actor: Actor, pairId: string, text: string): Promise<void> {
    const pair = await this.pairs.take(actor, pairId);
    const daysSinceEnd = daysBetween(pair.endedOn ?? pair.startedOn, await this.companies.today());
    refuseIf(refusalToLookBack({ state: pair.state, daysSinceEnd }, text));
    const id = randomUUID();
    const sealed = sealText(pair.key, { pairId, id, authorId: actor.id }, text.trim());
    await this.db.rows(SAVE_SQL, [id, pairId, actor.id, sealed, this.clock.now()]);
    await this.audit.record({
      actorId: actor.id,
      operation: 'mentoring.lookBack',
      subjectType: 'pair',
      subjectId: pairId,
    });
  }
}
