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
import { type PersonCard, shownPerson } from '../person/person.graphql';
import { ProgrammeService } from '../programme/programme.service';
import { Figures } from './figures';
import type { MatchingRowType, WorkbenchType } from './matching.graphql';
import { COUNTS_SQL, PAGE_SQL } from './workbench.sql';

export type RowSet = 'all' | 'locked' | 'low' | 'blocked';

type Counts = Omit<WorkbenchType, 'programme' | 'rows' | 'now' | 'joinedSince' | 'widerRules'>;

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
  readonly change: string | null;
  readonly mentee: PersonCard;
  readonly mentor: PersonCard | null;
}

/** What HR looks at before sending proposals: four statements, whatever the number of people. */
@Injectable()
export class Workbench {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ProgrammeService) private readonly programmes: ProgrammeService,
    @Inject(Figures) private readonly figures: Figures,
  ) {}

  async of(
    actor: Actor,
    programmeId: string,
    rows: { set: RowSet; search: string; page: PageArgs },
  ): Promise<WorkbenchType> {
    const programme = await this.programmes.one(actor, programmeId);
    const now = this.clock.now();
    const [counts] = await this.db.rows<Counts>(COUNTS_SQL, [programmeId, now, LOW_SCORE]);
    const {
      now: figures,
      joinedSince,
      widerRules,
    } = await this.figures.of(programmeId, programme, LOW_SCORE);
    const first = pageSize(rows.page.first);
    const cursor = readCursor(rows.page.after, 2) ?? [null, null];
    const search = rows.search.trim().toLowerCase().slice(0, 100);
    const page = await this.db.rows<Row>(PAGE_SQL, [
      programmeId,
      now,
      rows.set,
      LOW_SCORE,
      search,
      cursor[0],
      cursor[1],
      first + 1,
    ]);
    return {
      ...(counts as Counts),
      ...{ programme, joinedSince, widerRules, now: figures },
      rows: pageOf(page.map(shownRow), first, (row) => cursorOf([row.score ?? -1, row.id])),
    };
  }
}

function shownRow({ acceptedAt, ...row }: Row): MatchingRowType {
  const turn = row.state && turnOfProposal(row.state, row.sentAt, acceptedAt);
  return {
    ...row,
    score: row.proposalId === null ? null : row.score,
    mentee: shownPerson(row.mentee),
    mentor: row.mentor && shownPerson(row.mentor),
    waitsFor: turn ? turn.whose : null,
    waitsSince: turn ? turn.since : null,
  };
}
