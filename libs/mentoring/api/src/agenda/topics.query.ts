import { Inject, Injectable } from '@nestjs/common';
import { LearningGaps } from '@obi/belts/api';
import { CurriculumQuery } from '@obi/curriculum/api';
import type { Belt } from '@obi/kernel';
import { beltAfter, modulesFor, type ModuleOfBelt, type Side, topicsFor } from '@obi/mentoring/rules';
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
  /** The belt that the mentee wears. */
  readonly held: Belt | null;
  readonly wants: Readonly<Record<Side, readonly string[]>>;
  readonly offers: Readonly<Record<Side, readonly string[]>>;
  readonly agenda: readonly { readonly id: string; readonly writtenBy: string; readonly sealed: string }[];
}

const TOPICS_SQL = `
  select r.id, r.mentor_id as "mentorId", r.mentee_id as "menteeId", r.gaps_shown_since is not null as "showsGaps",
    c.card->>'held' as held, r.key_name as "keyName", r.wrapped_key as "wrappedKey",
    json_build_object('mentor', m.wants, 'mentee', e.wants) as wants,
    json_build_object('mentor', m.offers, 'mentee', e.offers) as offers,
    (select coalesce(json_agg(json_build_object('id', i.id, 'writtenBy', i.written_by, 'sealed', encode(i.sealed, 'base64'))), '[]')
      from mentoring.agenda_item i where i.pair_id = r.id and i.done_at is null) as agenda
  from mentoring.pair r join mentoring.proposal o on o.id = r.proposal_id
  join mentoring.person_card c on c.id = r.mentee_id
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
    @Inject(CurriculumQuery) private readonly curriculum: CurriculumQuery,
  ) {}

  async of(personId: string, pairId: string): Promise<PairTopicsType> {
    const row = await this.db.row<Row & Record<string, unknown>>(TOPICS_SQL, [pairId, personId]);
    if (!row) notFound();
    const reader = sideOf(row, personId);
    const open = openerOf(row.id, this.keys.open(row.id, row));
    const { showsGaps, wants, offers } = row;
    const seesGaps = reader === 'mentee' || showsGaps;
    const facts = {
      ...{ reader, showsGaps, wants, offers },
      gaps: seesGaps ? await this.gaps.of(row.menteeId) : [],
      nextModules: seesGaps ? [] : await this.modulesOf(beltAfter(row.held)),
      agenda: row.agenda.map(({ id, writtenBy, sealed }) => open(id, writtenBy, sealed)),
    };
    return { suggested: [...topicsFor(facts)], modules: [...modulesFor(facts)], showsGaps };
  }

  private async modulesOf(belt: Belt | undefined): Promise<ModuleOfBelt[]> {
    const published = await this.curriculum.publishedModules();
    return published
      .filter((one) => one.belt === belt && one.retiredOn === null)
      .map(({ module, title }) => ({ key: module, title, belt: belt as Belt }));
  }
}
