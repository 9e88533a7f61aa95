import { Inject, Injectable } from '@nestjs/common';
import type { AuditFault, AuditVerdict } from '@obi/audit/rules';
import { CONFIG, type Config, Db } from '@obi/shared/api';
import { CHAIN_TEXT, FIRST_HASH, linkOf } from './chain-text';
import { type Checkpoint, Checkpoints } from './checkpoints';
import { LogIdentity } from './log-identity';

const BATCH = 5_000;

interface Link {
  readonly position: string;
  readonly entry_id: string;
  readonly hash: Buffer;
  readonly text: string | null;
}

function altered(position: number, entryId: string | null, fault: AuditFault): AuditVerdict {
  return { intact: false, position, entryId, fault };
}

/** Walks the whole chain and finds the first entry that was altered, removed, reordered or cut off. */
@Injectable()
export class Verifier {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LogIdentity) private readonly identity: LogIdentity,
  ) {}

  async verify(): Promise<AuditVerdict> {
    const log = await this.identity.id();
    const { checkpoints: all, forged } = new Checkpoints(this.config.dataDir).read();
    const checkpoints = all.filter((one) => (one.log ?? log) === log);
    const marks = new Map(checkpoints.map((one) => [one.position, one]));
    let position = 0;
    let hash: Buffer = FIRST_HASH;
    for (;;) {
      const links = await this.links(position);
      if (links.length === 0) break;
      for (const link of links) {
        position += 1;
        const next = link.text === null ? undefined : linkOf(hash, link.text);
        const fault = this.faultOf(link, position, next, marks.get(position));
        if (fault) return altered(position, link.entry_id, fault);
        hash = next as Buffer;
      }
    }
    const beyond = checkpoints.find((one) => one.position > position);
    if (beyond) return altered(position + 1, null, 'TRUNCATED');
    if (forged !== undefined) return altered(forged, null, 'CHECKPOINT_FORGED');
    // Last: what is wrong with this log itself is told first.
    const other = all.findLast((one) => (one.log ?? log) !== log);
    if (other) return { intact: false, fault: 'ANOTHER_LOG', sealed: position, lastAt: other.at };
    return {
      intact: true,
      sealed: position,
      unsealed: await this.unsealed(),
      checkpoints: checkpoints.length,
    };
  }

  private faultOf(
    link: Link,
    position: number,
    expected: Buffer | undefined,
    mark: Checkpoint | undefined,
  ): AuditFault | undefined {
    if (Number(link.position) !== position) return 'POSITION_MISSING';
    if (!expected) return 'ENTRY_MISSING';
    if (!expected.equals(link.hash)) return 'ENTRY_ALTERED';
    if (mark && mark.hash !== expected.toString('hex')) return 'CHECKPOINT_DIFFERS';
    return undefined;
  }

  private links(after: number): Promise<Link[]> {
    return this.db.rows<Link>(
      `select s.position, s.entry_id, s.hash, case when e.id is null then null else ${CHAIN_TEXT} end as text
       from audit.seal s left join audit.entry e on e.id = s.entry_id
       where s.position > $1 order by s.position limit ${BATCH}`,
      [after],
    );
  }

  private async unsealed(): Promise<number> {
    const row = await this.db.row<{ n: string }>(
      `select count(*) as n from audit.entry e where not exists (select 1 from audit.seal s where s.entry_id = e.id)`,
    );
    return Number(row?.n ?? 0);
  }
}
