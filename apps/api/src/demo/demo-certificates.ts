import type { INestApplicationContext } from '@nestjs/common';
import { Certificates } from '@obi/belts/api';
import { Db } from '@obi/shared/api';

/** One that counts, one that was withdrawn and the oldest one: candidates for being looked at without an account. */
const CANDIDATES = `
  (select c.code from belts.credential c join people.person p on p.id = c.person_id
   where p.full_name = 'Freya Lindqvist' order by c.award_id desc limit 1)
  union all
  (select c.code from belts.withdrawn_credential w join belts.credential c on c.award_id = w.award_id
   order by w.number limit 1)
  union all
  (select c.code from belts.credential c join belts.event e on e.id = c.award_id
   where e.kind = 'recognised' order by e.detail->>'earnedOn', c.award_id limit 1)`;

/** Certificates of the demo company that anybody can check, each with what becomes of it today. */
export async function certificatesToCheck(
  app: INestApplicationContext,
): Promise<{ code: string; shows: string }[]> {
  const rows = await app.get(Db).rows<{ code: string }>(CANDIDATES);
  const found = await Promise.all(rows.map(({ code }) => app.get(Certificates).byCode(code)));
  return found.flatMap((one) =>
    one ? [{ code: one.code, shows: `${one.holder}, ${one.belt} belt: ${one.state}` }] : [],
  );
}
