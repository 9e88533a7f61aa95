import { Inject, Injectable } from '@nestjs/common';
import type { Belt, LocalDate } from '@obi/kernel';
import { GuideQuery } from '@obi/guide/api';
import { askedAfter, isMaterial, makesStale } from '@obi/guide/rules';
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
  /** Clauses that it teaches and that have to be certified again since it was published: they make it stale. */
  readonly staleClauses: readonly string[];
  /** Clauses that it teaches and that only have to be acknowledged again since then. */
  readonly changedClauses: readonly string[];
  /** Clauses that it teaches and that the guide has left out. */
  readonly goneClauses: readonly string[];
}

type Row = Omit<StudioModule, 'staleClauses' | 'changedClauses' | 'goneClauses'>;

/** All modules with their drafts, for who writes them. */
@Injectable()
export class StudioModules {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(GuideQuery) private readonly guide: GuideQuery,
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
    const inGuide = await this.guide.clauses();
    const { clauses } = await this.guide.history();
    const histories = new Map(clauses.map((history) => [history.clause, history]));
    return rows.map((row) => {
      const taught = row.clauses.filter((clause) => inGuide.has(clause));
      const changed = taught.flatMap((clause) => {
        const history = histories.get(clause);
        const asks = history && row.publishedOn ? askedAfter(history, row.publishedOn) : null;
        return asks !== null && isMaterial(asks) ? [{ clause, isStale: makesStale(asks) }] : [];
      });
      return {
        ...row,
        staleClauses: changed.flatMap(({ clause, isStale }) => (isStale ? [clause] : [])),
        changedClauses: changed.flatMap(({ clause, isStale }) => (isStale ? [] : [clause])),
        goneClauses: row.clauses.filter((clause) => !inGuide.has(clause)),
      };
    });
  }
}
