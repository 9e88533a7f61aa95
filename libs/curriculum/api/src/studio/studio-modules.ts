import { Inject, Injectable } from '@nestjs/common';
import type { Belt, LocalDate } from '@obi/kernel';
import { GuideQuery } from '@obi/guide/api';
import { CompanyQuery } from '@obi/people/api';
import { Db } from '@obi/shared/api';

/** A module as the studio lists it. */
export interface StudioModule {
  readonly key: string;
  readonly belt: Belt;
  readonly position: number;
  readonly title: string;
  /** The version that is taught; null for one that is only a draft. */
  readonly version: number | null;
  readonly publishedOn: LocalDate | null;
  readonly questions: number;
  readonly scenarios: number;
  readonly minutes: number;
  readonly clauses: readonly string[];
  readonly hasDraft: boolean;
  /** Clauses that it teaches and that changed materially since it was published. */
  readonly changedClauses: readonly string[];
  /** Clauses that it teaches and that the guide has left out. */
  readonly goneClauses: readonly string[];
}

type Row = Omit<StudioModule, 'changedClauses' | 'goneClauses'>;

/** All modules with their drafts, for who writes them. */
@Injectable()
export class StudioModules {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(GuideQuery) private readonly guide: GuideQuery,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
  ) {}

  async all(): Promise<StudioModule[]> {
    const rows = await this.db.rows<Row>(
      `select k.key, c.content->>'belt' as belt, (c.content->>'position')::integer as position,
         c.content->>'title' as title, v.version, v.published_on::text as "publishedOn",
         jsonb_array_length(c.content->'questions') as questions,
         (select count(*)::integer from jsonb_array_elements(c.content->'steps') s where s->>'type' = 'scenario') as scenarios,
         (c.content->>'minutes')::integer as minutes,
         array(select jsonb_array_elements_text(c.content->'clauses')) as clauses, d.module is not null as "hasDraft"
       from (select key from curriculum.module where retired_on is null
             union select module from curriculum.module_draft) k(key)
       left join curriculum.module m on m.key = k.key
       left join curriculum.module_version v on v.module = m.key and v.version = m.version
       left join curriculum.module_draft d on d.module = k.key
       cross join lateral (select coalesce(v.content, d.content)) c(content)
       order by array_position(array['white', 'yellow', 'orange', 'green', 'blue', 'brown', 'black'], c.content->>'belt'),
         position, k.key`,
    );
    const changed = await this.lastMaterialChange();
    const inGuide = await this.guide.clauses();
    return rows.map((row) => ({
      ...row,
      changedClauses: row.clauses.filter(
        (clause) => (changed.get(clause) ?? '') > (row.publishedOn ?? '9999') && inGuide.has(clause),
      ),
      goneClauses: row.clauses.filter((clause) => !inGuide.has(clause)),
    }));
  }

  /** When each clause of the guide last asked people to do something. */
  private async lastMaterialChange(): Promise<ReadonlyMap<string, LocalDate>> {
    const today = await this.companies.today();
    const { clauses } = await this.guide.history();
    return new Map(
      clauses.map(({ clause, texts }) => [
        clause,
        texts.filter(({ asks, since }) => asks !== 'wording-only' && since <= today).at(-1)?.since ?? '',
      ]),
    );
  }
}
