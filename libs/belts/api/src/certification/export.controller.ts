import { Readable } from 'node:stream';
import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import {
  type AskedCertification,
  beltsAccess,
  type FilterWords,
  missingInTable,
  readFilter,
} from '@obi/belts/rules';
import type { LocalDate } from '@obi/kernel';
import { type Actor, badInput, Can, csvLine, CurrentActor, Fresh } from '@obi/shared/api';
import type { FastifyReply } from 'fastify';
import { CertificationQuery, type ListedCertification } from './certification.query';
import type { Condition } from './list.sql';

const PAGE = 1_000;
const COLUMNS = [
  'employee number',
  'name',
  'unit',
  'manager',
  'holds',
  'holds until',
  'needs',
  'needed by',
  'overdue since',
  'overdue for',
  'missing',
] as const;

/** HR's list as a file: exactly what is filtered, streamed page by page. */
@Controller('api/belts')
export class CertificationExportController {
  constructor(
    @Inject(CertificationQuery) private readonly certifications: CertificationQuery,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  @Get('certification.csv')
  @Can(beltsAccess, 'certification.export')
  @Fresh()
  async export(
    @CurrentActor() actor: Actor,
    @Query() words: Readonly<Record<string, unknown>>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const condition = await this.certifications.condition(actor, ...askedBy(words));
    const { asOf } = condition;
    const rows = await this.certifications.count(condition);
    await this.audit.record({
      actorId: actor.id,
      operation: 'belts.exportCertification',
      detail: { ...words, asOf, rows },
    });
    reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="certification-${asOf}.csv"`)
      .header('x-rows', String(rows));
    await reply.send(Readable.from(this.lines(condition)));
  }

  private async *lines(condition: Condition): AsyncGenerator<string> {
    yield `\uFEFF${csvLine(COLUMNS)}`;
    let after: string | undefined;
    do {
      const page = await this.certifications.page(condition, PAGE, after);
      yield page.nodes.map((row) => csvLine(cellsOf(row))).join('');
      after = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? undefined) : undefined;
    } while (after !== undefined);
  }
}

function cellsOf(row: ListedCertification): (string | null)[] {
  const { employeeNumber, name, unit, manager, held, heldUntil, needs, dueOn, overdueSince, overdueFor } =
    row;
  const belts = [held, heldUntil, needs, dueOn, overdueSince, overdueFor];
  return [employeeNumber, name, unit, manager, ...belts, missingInTable(row.missing)];
}

const WORDS: readonly string[] = [
  'tab',
  'unit',
  'search',
  'held',
  'needs',
  'overdueDays',
  'withinDays',
  'asOf',
];

/** Whom and which day the address asks for; what nothing answers to is refused: a file of others would mislead. */
function askedBy(
  words: Readonly<Record<string, unknown>>,
): [filter: AskedCertification, asOf: LocalDate | null] {
  const strange = Object.keys(words).find((word) => !WORDS.includes(word) || typeof words[word] !== 'string');
  if (strange !== undefined) badInput('BELTS_FILTER_UNKNOWN', strange, { word: strange });
  const { asked, unread } = readFilter(words as Partial<FilterWords>, 'everyone');
  const [word] = unread;
  if (word === 'asOf') badInput('BELTS_DAY_UNKNOWN', word);
  if (word !== undefined) badInput('BELTS_FILTER_UNKNOWN', word, { word });
  return [asked, asked.asOf];
}
