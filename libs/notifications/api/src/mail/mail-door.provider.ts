import { CONFIG, type Config } from '@obi/shared/api';
import { MailDoor } from './door';
import { KeptMails } from './kept-mail';
import { SmtpDoor } from './smtp-door';

/** The mail server of the settings, or else a mailbox of our own. */
export const mailDoor = {
  provide: MailDoor,
  inject: [CONFIG, KeptMails],
  useFactory: ({ smtpUrl, mailFrom }: Config, kept: KeptMails): MailDoor =>
    smtpUrl
      ? new SmtpDoor(smtpUrl, mailFrom ?? '')
      : { handOver: (mail) => kept.handOver(mail), close: () => undefined },
};
