import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { CurriculumRefusal } from '@obi/curriculum/rules';
import { badInput, Db, Refused } from '@obi/shared/api';

const USED_OTHERWISE: CurriculumRefusal = { code: 'CURRICULUM_KEY_USED_OTHERWISE', kind: 'CONFLICT' };
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What browsers sent under a key of their own, so that what was kept offline and sent twice acts once. */
@Injectable()
export class Requests {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Whether this is new; the same key with other content is refused (security.md R23). */
  async isNew(personId: string, key: string, content: readonly unknown[]): Promise<boolean> {
    if (!UUID.test(key)) return badInput('BAD_INPUT', 'idempotencyKey');
    const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
    const added = await this.db.rows(
      `insert into curriculum.request (person_id, key, content_hash) values ($1, $2, $3)
       on conflict on constraint request_once do nothing returning key`,
      [personId, key, hash],
    );
    if (added.length > 0) return true;
    const before = await this.db.row<{ content_hash: string }>(
      'select content_hash from curriculum.request where person_id = $1 and key = $2',
      [personId, key],
    );
    if (before?.content_hash !== hash) throw new Refused(USED_OTHERWISE);
    return false;
  }
}
