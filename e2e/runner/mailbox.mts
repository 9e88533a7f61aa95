import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';

/** A mail as the server of this run received it. */
export interface Received {
  readonly subject: string;
  readonly text?: string;
  readonly html?: string;
  readonly to: readonly { readonly address?: string }[];
  readonly attachments: readonly { readonly mimeType: string; readonly content: ArrayBuffer | string }[];
}

interface SmtpServer {
  listen(port: number, host: string, done: () => void): void;
  close(done: () => void): void;
  readonly server: { address(): AddressInfo };
}

const load = createRequire(import.meta.url);
const { SMTPServer } = load('smtp-server') as { SMTPServer: new (options: object) => SmtpServer };
const { default: PostalMime } = load('postal-mime') as {
  default: { parse(raw: Buffer): Promise<Received> };
};

/** A real mail server on a free port, which keeps what one journey is sent. */
export class Mailbox {
  private readonly mails: Received[] = [];
  private readonly server: SmtpServer;

  private constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      onData: (stream: AsyncIterable<Buffer>, _: unknown, done: (error?: Error) => void) => {
        void this.take(stream).then(() => done(), done);
      },
    });
  }

  static async open(): Promise<Mailbox> {
    const box = new Mailbox();
    await new Promise<void>((resolve) => box.server.listen(0, '127.0.0.1', resolve));
    return box;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.server.server.address().port}`;
  }

  /** The mails to one address whose subject, or text, is like this, in the order in which they came. */
  to(address: string, like: RegExp): Received[] {
    return this.mails.filter(
      (mail) =>
        like.test(`${mail.subject}\n${mail.text ?? ''}`) && mail.to.some((one) => one.address === address),
    );
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(resolve));
  }

  private async take(stream: AsyncIterable<Buffer>): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of stream) pieces.push(piece);
    this.mails.push(await PostalMime.parse(Buffer.concat(pieces)));
  }
}
