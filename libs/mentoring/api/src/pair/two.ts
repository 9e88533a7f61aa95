import type { Db } from '@obi/shared/api';

/** The two of a pair. */
export interface Two {
  readonly id: string;
  readonly mentorId: string;
  readonly menteeId: string;
}

/** The other one of the two. */
export const otherOf = ({ mentorId, menteeId }: Omit<Two, 'id'>, personId: string): string =>
  personId === mentorId ? menteeId : mentorId;

/** What somebody is called in what the other one of the two is told. */
export async function callNameOf(db: Db, personId: string): Promise<string> {
  const sql = 'select call_name as name from mentoring.person_card where id = $1';
  return (await db.row<{ name: string }>(sql, [personId]))?.name ?? '';
}
