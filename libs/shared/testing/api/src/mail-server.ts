import type { AddressInfo } from 'node:net';

/** What postal-mime reads in a mail, as far as specs look at it. */
export interface ReceivedMail {
  readonly from: { address: string; name: string };
  readonly to: { address: string; name: string }[];
  readonly subject: string;
  readonly messageId: string;
  readonly text: string;
  readonly html: string;
  readonly headers: { key: string; value: string }[];
  readonly attachments: { filename: string | null; mimeType: string; content: ArrayBuffer | string }[];
  /** As it came over the wire. */
  readonly raw: string;
}

interface Session {
  readonly envelope: { rcptTo: { address: string }[] };
}

interface SmtpServer {
  listen(port: number, host: string, done: () => void): void;
  on(event: 'error', listener: () => void): void;
  close(done: () => void): void;
  readonly server: { address(): AddressInfo };
}

const { SMTPServer } = jest.requireActual<{ SMTPServer: new (options: object) => SmtpServer }>('smtp-server');
const PostalMime = jest.requireActual<{
  default: { parse(raw: Buffer): Promise<Omit<ReceivedMail, 'raw'>> };
}>('postal-mime');

/** A real mail server on a free port, which keeps what it is given. */
export class MailServer {
  readonly mails: ReceivedMail[] = [];
  /** What it answers to an address; nothing means that it takes the mail. */
  refuses: (address: string) => { code: number } | undefined = () => undefined;
  /** How long it takes to take a mail. */
  delayMs = 0;

  private constructor(private server: SmtpServer | undefined) {}

  static async open(): Promise<MailServer> {
    const box = new MailServer(undefined);
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      onRcptTo: ({ address }: { address: string }, _: Session, done: (error?: Error) => void) => {
        const no = box.refuses(address);
        done(no && Object.assign(new Error('Not here'), { responseCode: no.code }));
      },
      onData: (stream: AsyncIterable<Buffer>, _: Session, done: (error?: Error) => void) => {
        void box.take(stream).then(() => done(), done);
      },
    });
    // Whoever is killed in the middle of a mail resets the connection; that is what some specs are about.
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    box.server = server;
    return box;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.server?.server.address().port}`;
  }

  /** The mails to one address, in the order in which they came. */
  to(address: string): ReceivedMail[] {
    return this.mails.filter((mail) => mail.to.some((one) => one.address === address));
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.server?.close(resolve));
  }

  private async take(stream: AsyncIterable<Buffer>): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of stream) pieces.push(piece);
    if (this.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, this.delayMs));
    const raw = Buffer.concat(pieces);
    this.mails.push({ ...(await PostalMime.default.parse(raw)), raw: raw.toString('utf8') });
  }
}
