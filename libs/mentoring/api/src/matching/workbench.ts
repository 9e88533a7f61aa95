import { Inject, Injectable } from '@nestjs/common';
import { LOW_SCORE, type ProposalState, type Reason, turnOfProposal } from '@obi/mentoring/rules';
import {
  type Actor,
  Clock,
  cursorOf,
  Db,
  type PageArgs,
  pageOf,
  pageSize,
  readCursor,
} from '@obi/shared/api';
import { nameWordsOf } from '@obi/people/rules';
import type { PairFlagType } from '../flag/flag.graphql';
import { type PersonCard, shownPerson } from '../person/person.graphql';
import { ProgrammeService } from '../programme/programme.service';
import { Figures } from './figures';
import type { EarlierNoType, MatchingRowType, WorkbenchType } from './matching.graphql';
import { COUNTS_SQL, ENDS_SQL, PAGE_SQL } from './workbench.sql';

export type RowSet = 'all' | 'locked' | 'low' | 'blocked' | 'flagged';

type Counts = Omit<
  WorkbenchType,
  'programme' | 'rows' | 'now' | 'joinedSince' | 'widerRules' | 'found' | 'pageEnds'
>;

/** Which rows are looked at. */
export interface Filter {
  readonly set: RowSet;
  readonly search: string;
}

/** A filter, and who looks: of a proposal of their own they are not told why the other one declined. */
export interface Looked extends Filter {
  readonly readerId: string;
}

interface Row {
  readonly id: string;
  readonly proposalId: string | null;
  readonly locked: boolean;
  readonly score: number;
  readonly reasons: Reason[];
  readonly toCheck: string[];
  readonly state: ProposalState | null;
  readonly sentAt: Date | null;
  readonly deadline: Date | null;
  readonly acceptedAt: Date | null;
  readonly closedBecause: string | null;
  readonly earlierNoes: readonly (Omit<EarlierNoType, 'at'> & { readonly at: string })[];
  readonly declinedBy: 'mentor' | 'mentee' | null;
  readonly change: string | null;
  readonly flag: (Omit<PairFlagType, 'since'> & { readonly since: string }) | null;
  readonly mentee: PersonCard;
  readonly mentor: PersonCard | null;
}

/** What HR looks at before sending proposals: five statements, whatever the number of people. */
@Injectable()
export class Workbench {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ProgrammeService) private readonly programmes: ProgrammeService,
    @Inject(Figures) private readonly figures: Figures,
  ) {}

  async of(actor: Actor, programmeId: string, rows: Filter & { page: PageArgs }): Promise<WorkbenchType> {
    const programme = await this.programmes.one(actor, programmeId);
    const now = this.clock.now();
    const [counts] = await this.db.rows<Counts>(COUNTS_SQL, [programmeId, now, LOW_SCORE]);
    const {
      now: figures,
      joinedSince,
      widerRules,
    } = await this.figures.of(programmeId, programme, LOW_SCORE);
    return {
      ...(counts as Counts),
      ...(await this.ends(programmeId, rows)),
      ...{ programme, joinedSince, widerRules, now: figures },
      rows: await this.connection(programmeId, { ...rows, readerId: actor.id }),
    };
  }

  /** One page of rows alone, for whoever scrolls. */
  async rows(
    actor: Actor,
    programmeId: string,
    rows: Filter & { page: PageArgs },
  ): Promise<WorkbenchType['rows']> {
    await this.programmes.one(actor, programmeId);
    return this.connection(programmeId, { ...rows, readerId: actor.id });
  }

  private async connection(
    programmeId: string,
    { page, ...filter }: Looked & { page: PageArgs },
  ): Promise<WorkbenchType['rows']> {
    const first = pageSize(page.first);
    const cursor = readCursor(page.after, 2) ?? [null, null];
    const rows = await this.page(programmeId, filter, first + 1, cursor);
    return pageOf(rows, first, (row) => cursorOf([row.score ?? -1, row.id]));
  }

  private async ends(
    programmeId: string,
    { page, ...filter }: Filter & { page: PageArgs },
  ): Promise<Pick<WorkbenchType, 'found' | 'pageEnds'>> {
    const values = [...this.asked(programmeId, filter), pageSize(page.first)];
    const [row] = await this.db.rows<{ found: number; ends: [number, string][] }>(ENDS_SQL, values);
    return { found: row?.found ?? 0, pageEnds: (row?.ends ?? []).map(cursorOf) };
  }

  /** What every statement about rows is asked: which programme, now, which rows, which score is low, which names. */
  private asked(programmeId: string, { set, search }: Filter): unknown[] {
    return [programmeId, this.clock.now(), set, LOW_SCORE, nameWordsOf(search)];
  }

  /** So many rows after one, the highest score first. */
  async page(
    programmeId: string,
    filter: Looked,
    count: number,
    [score, id]: readonly (string | number | null)[] = [null, null],
  ): Promise<MatchingRowType[]> {
    const values = [...this.asked(programmeId, filter), score, id, count, filter.readerId];
    return (await this.db.rows<Row>(PAGE_SQL, values)).map(shownRow);
  }
}

function shownRow({ acceptedAt, ...row }: Row): MatchingRowType {
  const turn = row.state && turnOfProposal(row.state, row.sentAt, acceptedAt);
  return {
    ...row,
    earlierNoes: row.earlierNoes.map((no) => ({ ...no, at: new Date(no.at) })),
    flag: row.flag && { ...row.flag, since: new Date(row.flag.since) },
    score: row.proposalId === null ? null : row.score,
    mentee: shownPerson(row.mentee),
    mentor: row.mentor && shownPerson(row.mentor),
    waitsFor: turn ? turn.whose : null,
    waitsSince: turn ? turn.since : null,
  };
}
