import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config, Db, log } from '@obi/shared/api';
import { CHAIN_TEXT, FIRST_HASH, linkOf } from './chain-text';
import { Checkpoints } from './checkpoints';
import { LogIdentity } from './log-identity';

const SEAL_LOCK = 7_064_202;
const BATCH = 5_000;
const EVERY_MS = 2_000;
const CHECKPOINT_EVERY_MS = 60_000;

interface Waiting {
  readonly id: string;
  readonly text: string;
}

/**
 * Chains committed entries by hash, in a transaction of its own within seconds, so that writers never queue for the
 * head of the chain. An entry is taken once no older transaction can still commit one before it.
 */
@Injectable()
export class Sealer {
  private timer: NodeJS.Timeout | undefined;
  private lastCheckpoint = 0;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LogIdentity) private readonly identity: LogIdentity,
  ) {}

  start(): void {
    this.timer = setInterval(() => {
      this.seal().catch((error: unknown) => log.error({ err: error }, 'sealing the audit log'));
    }, EVERY_MS);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** Seals all entries that are ready; answers how many. One process at a time: another one finds nothing to do. */
  async seal(): Promise<number> {
    let sealed = 0;
    for (;;) {
      const batch = await this.db.transaction(() => this.sealBatch());
      sealed += batch;
      if (batch < BATCH) return sealed;
    }
  }

  private async sealBatch(): Promise<number> {
    const lock = await this.db.row<{ mine: boolean }>('select pg_try_advisory_xact_lock($1) as mine', [
      SEAL_LOCK,
    ]);
    if (!lock?.mine) return 0;
    const head = await this.db.row<{ position: string; hash: Buffer; newest: string }>(
      `select position, hash, (select max(entry_id) from audit.seal) as newest
       from audit.seal order by position desc limit 1`,
    );
    // Entries may commit out of the order of their ids: look some way back for late ones.
    const waiting = await this.db.rows<Waiting>(
      `select e.id, ${CHAIN_TEXT} as text from audit.entry e
       where e.id > $1::bigint - 20000 and e.transaction < pg_snapshot_xmin(pg_current_snapshot())
         and not exists (select 1 from audit.seal s where s.entry_id = e.id)
       order by e.id limit ${BATCH}`,
      [head?.newest ?? 0],
    );
    if (waiting.length === 0) return 0;
    await this.append(waiting, Number(head?.position ?? 0), head?.hash ?? FIRST_HASH);
    return waiting.length;
  }

  private async append(waiting: readonly Waiting[], last: number, before: Buffer): Promise<void> {
    let hash = before;
    const hashes = waiting.map((one) => (hash = linkOf(hash, one.text)));
    const position = last + waiting.length;
    await this.db.rows(
      `insert into audit.seal (position, entry_id, hash)
       select $1 + n, id, hash from unnest($2::bigint[], $3::bytea[]) with ordinality as t(id, hash, n)`,
      [last, waiting.map((one) => one.id), hashes],
    );
    const log = await this.identity.id();
    this.db.afterCommit(() => this.checkpoint(log, position, hash));
  }

  private checkpoint(log: string, position: number, hash: Buffer): void {
    if (Date.now() - this.lastCheckpoint < CHECKPOINT_EVERY_MS) return;
    this.lastCheckpoint = Date.now();
    const at = new Date().toISOString();
    new Checkpoints(this.config.dataDir).append({ log, position, hash: hash.toString('hex'), at });
  }
}
