import { log } from '@obi/shared/api';
import type { Transporter } from 'nodemailer';
import type { HandedOver, Mail } from './door';
import { MailDoor } from './door';

const CONNECTIONS = 4;
const PATIENCE_MS = 15_000;

/** A mail server, over connections that are kept open. It is loaded and asked only when there is a mail. */
export class SmtpDoor extends MailDoor {
  private opened: Promise<Transporter> | undefined;

  constructor(
    private readonly url: string,
    private readonly from: string,
  ) {
    super();
  }

  async handOver(mail: Mail): Promise<HandedOver> {
    const transporter = await (this.opened ??= this.open());
    try {
      await transporter.sendMail(messageOf(mail, this.from));
      return 'sent';
    } catch (error) {
      return whyNot(error);
    }
  }

  close(): void {
    void this.opened?.then((transporter) => transporter.close());
    this.opened = undefined;
  }

  private async open(): Promise<Transporter> {
    const { createTransport } = await import('nodemailer');
    return createTransport({
      url: this.url,
      pool: true,
      maxConnections: CONNECTIONS,
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
      // A mail never reads files of the server or fetches from anywhere.
      disableFileAccess: true,
      disableUrlAccess: true,
    } as Parameters<typeof createTransport>[0]);
  }
}

/** No pixel, no link that counts: a mail says what it says. */
function messageOf({ id, to, subject, plain, html, stopAddress, calendar }: Mail, from: string) {
  const host = from.match(/@([^>\s]+)/)?.[1] ?? 'localhost';
  return {
    from,
    to,
    subject,
    text: plain,
    html,
    ...(calendar && { icalEvent: { ...calendar, filename: 'session.ics' } }),
    messageId: `<${id}@${host}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'List-Unsubscribe': `<${stopAddress}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  };
}

function whyNot(error: unknown): HandedOver {
  const { responseCode, code } = error as { responseCode?: number; code?: string };
  log.warn({ smtp: responseCode ?? code }, 'a mail was not taken');
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return (responseCode ?? 550) >= 500 ? 'never' : 'not-now';
  return 'closed';
}
