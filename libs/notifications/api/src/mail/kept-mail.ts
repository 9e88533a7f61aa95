import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db } from '@obi/shared/api';
import type { HandedOver, Mail } from './door';

export interface KeptMail {
  readonly id: string;
  readonly keptAt: Date;
  readonly address: string;
  readonly subject: string;
}

const SHOWN = 100;

/** The mailbox of a company that has no mail server set yet: nothing leaves, and nothing is lost. */
@Injectable()
export class KeptMails {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async handOver({ id, to, subject, plain, html }: Mail): Promise<HandedOver> {
    await this.db.rows(
      `insert into notifications.kept_mail (mail_id, kept_at, address, subject, plain, html)
       values ($1, $2, $3, $4, $5, $6) on conflict on constraint kept_mail_pk do nothing`,
      [id, this.clock.now(), to.address, subject, plain, html],
    );
    return 'kept';
  }

  /** The newest mails, without their text. */
  newest(): Promise<KeptMail[]> {
    return this.db.rows<KeptMail & Record<string, unknown>>(
      `select mail_id as id, kept_at as "keptAt", address, subject from notifications.kept_mail
       order by kept_at desc, mail_id limit ${SHOWN}`,
    );
  }

  /** One of them whole, by the beginning of its id. */
  one(beginning: string): Promise<(KeptMail & { plain: string; html: string }) | undefined> {
    return this.db.row(
      `select mail_id as id, kept_at as "keptAt", address, subject, plain, html from notifications.kept_mail
       where starts_with(mail_id::text, $1) order by kept_at desc limit 1`,
      [beginning],
    );
  }
}
