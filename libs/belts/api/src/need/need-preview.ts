import { Inject, Injectable } from '@nestjs/common';
import { earliestOf, isNeedMet, isOverdue, needOf, type Placement } from '@obi/belts/rules';
import { type Belt, laterOf, type LocalDate } from '@obi/kernel';
import { CompanyQuery } from '@obi/people/api';
import { Db } from '@obi/shared/api';
import { NeedsService, type NeedWish, ruleOf } from './needs.service';

/** How many people are read with one statement. */
const PAGE = 5_000;
const BEFORE_EVERYBODY = '00000000-0000-0000-0000-000000000000';

/** How many people a need would touch. */
export interface NeedPreview {
  readonly people: number;
  readonly unmet: number;
  readonly overdueAtOnce: number;
  /** The first last day of somebody who does not hold the belt; null when everybody does. */
  readonly firstDueOn: LocalDate | null;
}

interface PlacedRow {
  readonly id: string;
  readonly joined_on: LocalDate;
  readonly left_on: LocalDate | null;
  readonly held: Belt | null;
  readonly is_overdue: boolean;
  readonly placements: Placement[] | null;
}

const PLACED_SQL = `
  select p.id, p.joined_on::text, p.left_on::text, c.held, c.overdue_since is not null as is_overdue,
    (select json_agg(json_build_object('since', l.since, 'job', l.job, 'grade', l.grade,
       'unitPath', coalesce(u.lineage, '{}'))) from people.placement l left join people.unit u on u.id = l.unit_id
       where l.person_id = p.id) as placements
  from belts.certification c join people.person p on p.id = c.person_id
  where c.person_id > $1 and c.counts order by c.person_id limit $2`;

/** Counts whom a need would touch, in one pass a page at a time; nothing is written. */
@Injectable()
export class NeedPreviews {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(NeedsService) private readonly needs: NeedsService,
  ) {}

  /** What the need would do on its first day, or today when that is past. */
  async of(wish: NeedWish): Promise<NeedPreview> {
    await this.needs.requireKeepable(wish);
    const day = laterOf(await this.companies.today(), wish.effectiveFrom);
    const rule = { ...ruleOf(wish), id: '' };
    const counts = { people: 0, unmet: 0, overdueAtOnce: 0 };
    let firstDueOn: LocalDate | null = null;
    for (let last: string | undefined = BEFORE_EVERYBODY; last !== undefined;) {
      const rows: PlacedRow[] = await this.db.rows<PlacedRow>(PLACED_SQL, [last, PAGE]);
      for (const { joined_on: joinedOn, left_on: leftOn, held, is_overdue: wasOverdue, placements } of rows) {
        const need = needOf({ joinedOn, leftOn, placements: placements ?? [] }, [rule], day);
        if (need === null) continue;
        counts.people += 1;
        if (isNeedMet(held, need)) continue;
        counts.unmet += 1;
        firstDueOn = earliestOf([firstDueOn, need.dueOn]);
        if (!wasOverdue && isOverdue(held, need, day)) counts.overdueAtOnce += 1;
      }
      last = rows.length === PAGE ? rows.at(-1)?.id : undefined;
    }
    return { ...counts, firstDueOn };
  }
}
