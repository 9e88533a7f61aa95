import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import type { Misuse } from '@obi/belts/rules';
import { Notices } from '@obi/notifications/api';
import { CompanyQuery, PeopleQuery } from '@obi/people/api';
import { misuseReported } from '../notices/misuse-reported.notice';
import type { Certificate } from './certificates';

/** What somebody outside says about a certificate that they were shown: written into the log, and told to HR. */
@Injectable()
export class MisuseReports implements OnModuleInit {
  constructor(
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(Notices) private readonly notices: Notices,
    @Inject(PeopleQuery) private readonly people: PeopleQuery,
  ) {}

  onModuleInit(): void {
    this.notices.define(misuseReported);
  }

  /** Tells those in HR who look after the holder: once a day for each kind, however often it is reported. */
  async report({ code, belt, holder, personId }: Certificate, what: Misuse): Promise<void> {
    const key = `${code} ${what} ${await this.companies.today()}`;
    const detail = { code, belt, holder, holderId: personId, what };
    const readers = await this.people.holdersOver('hr', personId);
    await this.notices.sendAll(
      misuseReported,
      readers.map((reader) => ({ personId: reader, key, detail })),
    );
    const subject = { subjectType: 'person', subjectId: personId, detail: { code, belt, what } };
    await this.audit.record({ actorId: null, operation: 'belts.reportMisuse', ...subject });
  }
}
