import { Readable } from 'node:stream';
import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import { outputText } from '@obi/matching';
import { mentoringAccess } from '@obi/mentoring/rules';
import { type Actor, Can, csvLine, CurrentActor, Db, Fresh } from '@obi/shared/api';
import type { FastifyReply } from 'fastify';
import type { MatchingRowType } from './matching.graphql';
import { Runs } from './runs';
import { Workbench } from './workbench';

const PAGE = 1_000;
const COMPONENTS = ['goals', 'availability', 'reciprocity', 'crossSilo', 'preference'] as const;
const COLUMNS = [
  ...[
    'mentee number',
    'mentee',
    'mentee unit',
    'mentor number',
    'mentor',
    'mentor unit',
    'state',
    'locked',
    'score',
  ],
  ...[
    'topics of the mentee',
    'shared hours',
    'topics of the mentor',
    'different unit',
    'asked for',
    'mentor waited',
  ],
  ...['to check', 'smallest change', 'sent', 'answer until'],
];

/** What HR takes out of the workbench as a file: the pairs as they stand, and a run with its proof. */
@Controller('api/mentoring')
export class MatchingFilesController {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Workbench) private readonly workbench: Workbench,
    @Inject(Runs) private readonly runs: Runs,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  @Get('programmes/:id/pairs.csv')
  @Can(mentoringAccess, 'proposal.view')
  @Fresh()
  async pairs(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { all } = await this.workbench.of(actor, id, { set: 'all', search: '', page: { first: 1 } });
    await this.audit.record({
      actorId: actor.id,
      operation: 'mentoring.exportPairs',
      subjectType: 'programme',
      subjectId: id,
      detail: { rows: all },
    });
    reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="pairs.csv"')
      .header('x-rows', String(all));
    await reply.send(Readable.from(this.lines(id, actor.id)));
  }

  /** What a run looked at: `obi match` reads it, and comes to the same. */
  @Get('runs/:id/input.json')
  @Can(mentoringAccess, 'proposal.view')
  @Fresh()
  async input(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const input = await this.runs.inputOf(actor, id);
    await asFile(reply, id, 'input').send(JSON.stringify(input));
  }

  /** What it answered, with its proof, as `obi match` writes it. */
  @Get('runs/:id/output.json')
  @Can(mentoringAccess, 'proposal.view')
  @Fresh()
  async output(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const answer = await this.runs.outputOf(actor, id);
    await asFile(reply, id, 'output').send(Readable.from(outputText(answer)));
  }

  private async *lines(programmeId: string, readerId: string): AsyncGenerator<string> {
    const asked = { set: 'all', search: '', readerId } as const;
    yield `\uFEFF${csvLine(COLUMNS)}`;
    let after: readonly [number, string] | undefined;
    do {
      const rows = await this.workbench.page(programmeId, asked, PAGE, after);
      const numbers = await this.numbersOf(rows);
      yield rows.map((row) => csvLine(cellsOf(row, numbers))).join('');
      const last = rows.at(-1);
      after = last && rows.length === PAGE ? [last.score ?? -1, last.id] : undefined;
    } while (after !== undefined);
  }

  private async numbersOf(rows: readonly MatchingRowType[]): Promise<ReadonlyMap<string, string>> {
    const people = await this.db.rows<{ id: string; number: string }>(
      'select id, employee_number as number from people.person where id = any($1)',
      [rows.flatMap(({ mentee, mentor }) => [mentee.id, ...(mentor ? [mentor.id] : [])])],
    );
    return new Map(people.map(({ id, number }) => [id, number]));
  }
}

const asFile = (reply: FastifyReply, runId: string, part: string): FastifyReply =>
  reply
    .type('application/json; charset=utf-8')
    .header('content-disposition', `attachment; filename="matching-${runId.slice(0, 8)}-${part}.json"`);

/** Runs of before gave points for waiting, and told of others that they did not wait. */
const isForWaiting = (reasons: MatchingRowType['reasons']): boolean =>
  reasons.some(({ component, points, outOf }) => component === 'waited' && points === outOf);

function cellsOf(row: MatchingRowType, numbers: ReadonlyMap<string, string>): (string | number | null)[] {
  const { mentee, mentor, reasons } = row;
  const points = COMPONENTS.map(
    (component) => reasons.find((one) => one.component === component)?.points ?? null,
  );
  return [
    ...[numbers.get(mentee.id) ?? null, mentee.name, mentee.unitName],
    ...(mentor ? [numbers.get(mentor.id) ?? null, mentor.name, mentor.unitName] : [null, null, null]),
    ...[row.state ?? 'no mentor', row.locked ? 'yes' : 'no', row.score, ...points],
    isForWaiting(reasons) ? 'yes' : 'no',
    ...[row.toCheck.join('; '), row.change],
    ...[row.sentAt?.toISOString() ?? null, row.deadline?.toISOString() ?? null],
  ];
}
