import type { TestApi } from '@obi/testing/api';
import { type Answer, AnotherServer } from './another-server';

/** The server of the spec, and another one of the same installation in a process of its own. */
export class TwoServers {
  private constructor(
    private readonly first: TestApi,
    private readonly second: AnotherServer,
  ) {}

  static async beside(first: TestApi): Promise<TwoServers> {
    return new TwoServers(first, await AnotherServer.start(first));
  }

  /** Sends to one of the two in turn. */
  async ask(at: number, cookie: string | undefined, body: object): Promise<Answer> {
    if (at % 2 === 1) return this.second.send(cookie, body);
    const { status, body: told } = await this.first
      .http('post', '/graphql', cookie)
      .set('x-obi', '1')
      .send(body);
    return { status, body: told as unknown };
  }

  close(): Promise<void> {
    return this.second.stop();
  }
}

/** What a request ended with: its status, and the kind and code of its first error. */
export function endingOf({ status, body }: Answer): string {
  const { errors = [] } = body as { errors?: { extensions: { code: string; kind: string } }[] };
  const [error] = errors;
  return error ? `${status} ${error.extensions.kind} ${error.extensions.code}` : `${status} ok`;
}
