import type { Duplex } from 'node:stream';
import { Client, type ClientConfig, type QueryConfig, type QueryResultRow } from 'pg';

/** More than two or three gain nothing: every connection is a process that has to be woken. */
const CONNECTIONS = 3;

/**
 * A few connections that all requests share for the quickest reads. A statement is sent at once, behind those that still
 * run, so nobody waits for a connection and the database answers many with one waking. Only for statements of well under
 * a millisecond: each waits for those in front of it.
 */
export class SharedConnections {
  private readonly clients: (Promise<Client> | undefined)[] = [];
  private readonly ready: (Client | undefined)[] = [];
  private readonly heldBack: Duplex[] = [];
  private turn = 0;
  private isTurning = false;
  private isClosed = false;

  constructor(private readonly settings: ClientConfig) {}

  /** The rows of one prepared statement. Its first column, `asked`, repeats the first value: see `isSame`. */
  async rows<Row extends QueryResultRow>(statement: QueryConfig): Promise<Row[]> {
    const place = this.place();
    const client = this.ready[place] ?? (await this.client(place));
    this.holdBack(client);
    const { rows } = await client.query<Row & { asked: unknown }>(statement);
    if (rows.every(({ asked }) => isSame(asked, statement.values?.[0]))) return rows;
    this.forget(place, client);
    throw new Error(`${statement.name}: an answer to another question came back`);
  }

  async close(): Promise<void> {
    this.isClosed = true;
    const open = await Promise.allSettled(this.clients.filter((one) => one !== undefined));
    await Promise.allSettled(open.map((one) => (one.status === 'fulfilled' ? one.value.end() : undefined)));
  }

  /** Everything that is asked in one turn of the event loop goes to one connection, with one write. */
  private place(): number {
    if (!this.isTurning) {
      this.isTurning = true;
      setImmediate(() => {
        this.isTurning = false;
        this.turn = (this.turn + 1) % CONNECTIONS;
        for (const socket of this.heldBack.splice(0)) socket.uncork();
      });
    }
    return this.turn;
  }

  private holdBack(client: Client): void {
    const socket = (client as unknown as { connection: { stream: Duplex } }).connection.stream;
    if (!this.isTurning || this.heldBack.includes(socket)) return;
    socket.cork();
    this.heldBack.push(socket);
  }

  private client(place: number): Promise<Client> {
    if (this.isClosed) throw new Error('The connections are closed');
    return (this.clients[place] ??= this.connect(place));
  }

  private async connect(place: number): Promise<Client> {
    const client = new Client({ ...this.settings, pipeline: true });
    // A connection that is lost is forgotten; the next reader opens another.
    client.on('error', () => this.forget(place, client));
    client.on('end', () => this.forget(place, client));
    try {
      await client.connect();
      this.ready[place] = client;
      return client;
    } catch (error) {
      this.clients[place] = undefined;
      throw error;
    }
  }

  private forget(place: number, client: Client): void {
    if (this.ready[place] !== client) return;
    this.ready[place] = undefined;
    this.clients[place] = undefined;
    client.end().catch(() => undefined);
  }
}

/** Answers on a shared connection are told apart by their order alone; what each one repeats proves whose it is. */
function isSame(asked: unknown, value: unknown): boolean {
  if (Buffer.isBuffer(asked) && Buffer.isBuffer(value)) return asked.equals(value);
  return asked === value;
}
