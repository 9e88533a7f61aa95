import { Inject, Injectable } from '@nestjs/common';
import { LearningGaps } from '@obi/belts/api';
import { type Side, topicsFor } from '@obi/mentoring/rules';
import { Db, notFound } from '@obi/shared/api';
import { PairKeys, type WrappedKey } from '../notes/pair-keys';
import { openerOf } from '../pair/shown-pair';
import { sideOf } from '../proposal/proposal-row';
import type { PairTopicsType } from './agenda.graphql';

interface Row extends WrappedKey {
  readonly id: string;
  readonly mentorId: string;
  readonly menteeId: string;
  readonly showsGaps: boolean;
  readonly wants: Readonly<Record<Side, readonly string[]>>;
  readonly offers: Readonly<Record<Side, readonly string[]>>;
  readonly agenda: readonly { readonly id: string; readonly writtenBy: string; readonly sealed: string }[];
}

const TOPICS_SQL = `
  select r.id, r.mentor_id as "mentorId", r.mentee_id as "menteeId", r.gaps_shown_since is not null as "showsGaps",
    r.key_name as "keyName", r.wrapped_key as "wrappedKey",
    json_build_object('mentor', m.wants, 'mentee', e.wants) as wants,
    json_build_object('mentor', m.offers, 'mentee', e.offers) as offers,
    (select coalesce(json_agg(json_build_object('id', i.id, 'writtenBy', i.written_by, 'sealed', encode(i.sealed, 'base64'))), '[]')
      from mentoring.agenda_item i where i.pair_id = r.id and i.done_at is null) as agenda
  from mentoring.pair r join mentoring.proposal o on o.id = r.proposal_id
  join mentoring.enrolment m on m.id = o.mentor_enrolment_id
  join mentoring.enrolment e on e.id = o.mentee_enrolment_id
  where r.id = $1 and $2 in (r.mentor_id, r.mentee_id)`;

/** Proposes what the two could talk about; what the mentor must not see is not even looked up for them. */
@Injectable()
export class TopicsQuery {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(PairKeys) private readonly keys: PairKeys,
    @Inject(LearningGaps) private readonly gaps: LearningGaps,
  ) {}

  async of(personId: string, pairId: string): Promise<PairTopicsType> {
    const row = await this.db.row<Row & Record<string, unknown>>(TOPICS_SQL, [pairId, personId]);
    if (!row) notFound();
    const reader = sideOf(row, personId);
    const open = openerOf(row.id, this.keys.open(row.id, row));
    const { showsGaps, wants, offers } = row;
    const suggested = topicsFor({
      ...{ reader, showsGaps, wants, offers },
      gaps: reader === 'mentee' || showsGaps ? await this.gaps.of(row.menteeId) : [],
      agenda: row.agenda.map(({ id, writtenBy, sealed }) => open(id, writtenBy, sealed)),
    });
    return { suggested: [...suggested], showsGaps };
  }
}
