import { Readable } from 'node:stream';
import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import { beltsAccess } from '@obi/belts/rules';
import { isLocalDate, type LocalDate } from '@obi/kernel';
import { type Actor, badInput, Can, csvLine, CurrentActor, Fresh } from '@obi/shared/api';
import type { FastifyReply } from 'fastify';
import { CertificationQuery, type ListedCertification } from './certification.query';
import { type CertificationFilter, type CertificationTab, type Condition } from './list.sql';

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

/** The words of the address, as text; the filter of the screen and of the export are read alike. */
type Asked = Partial<
  Record<'tab' | 'unit' | 'search' | 'held' | 'needs' | 'overdueDays' | 'withinDays' | 'asOf', string>
>;

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
    @Query() asked: Asked,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const condition = await this.certifications.condition(actor, filterOf(asked), dayOf(asked));
    const { asOf } = condition;
    const rows = await this.certifications.count(condition);
    await this.audit.record({
      actorId: actor.id,
      operation: 'belts.exportCertification',
      detail: { ...asked, asOf, rows },
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
  const missing = row.missing.map((one) => `${one.count} ${one.code}`).join(', ');
  const { employeeNumber, name, unit, manager, held, heldUntil, needs, dueOn, overdueSince, overdueFor } =
    row;
  const belts = [held, heldUntil, needs, dueOn, overdueSince, overdueFor];
  return [employeeNumber, name, unit, manager, ...belts, missing];
}

/** The past day that is asked for; a day that cannot be read is refused: a file of another day would mislead. */
function dayOf({ asOf }: Asked): LocalDate | null {
  if (!asOf) return null;
  return isLocalDate(asOf) ? asOf : badInput('BELTS_DAY_UNKNOWN', 'asOf');
}

/** Reads the filter out of the address; what cannot be read counts as not said. */
function filterOf(asked: Asked): CertificationFilter {
  const number = (text?: string): number | null => (text && /^\d{1,5}$/.test(text) ? Number(text) : null);
  const tab: CertificationTab = asked.tab === 'overdue' || asked.tab === 'expiring' ? asked.tab : 'everyone';
  return {
    tab,
    unitId: asked.unit ?? null,
    search: asked.search?.slice(0, 100) ?? null,
    held: asked.held ?? null,
    needs: asked.needs ?? null,
    overdueDays: number(asked.overdueDays),
    withinDays: number(asked.withinDays),
  };
}
