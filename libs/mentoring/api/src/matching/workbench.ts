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
    const page = await this.page(programmeId, rows, first + 1, cursor);
    return {
      ...(counts as Counts),
      ...{ programme, joinedSince, widerRules, now: figures },
      rows: pageOf(page, first, (row) => cursorOf([row.score ?? -1, row.id])),
    };
  }

  /** So many rows after one, the highest score first. */
  async page(
    programmeId: string,
    { set, search }: { readonly set: RowSet; readonly search: string },
    count: number,
    [score, id]: readonly (string | number | null)[] = [null, null],
  ): Promise<MatchingRowType[]> {
    const words = search.trim().toLowerCase().slice(0, 100);
    const values = [programmeId, this.clock.now(), set, LOW_SCORE, words, score, id, count];
    return (await this.db.rows<Row>(PAGE_SQL, values)).map(shownRow);
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
