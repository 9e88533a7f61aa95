import type { INestApplicationContext } from '@nestjs/common';
import { AssignResponsibility } from '@obi/guide/api';
import { type LocalDate, plusDays } from '@obi/kernel';
import { Db } from '@obi/shared/api';
import { personIds } from './demo-people';

/** What the file of responsibilities says: a matter, the clauses under which it comes up, and who answers it. */
export interface DemoResponsibility {
  readonly matter: string;
  readonly clauses: readonly string[];
  readonly accountable: string;
  readonly deputies: readonly string[];
  readonly shownAs: string | null;
  readonly reach: string;
  readonly unit: string | null;
  readonly isPassedOn: boolean;
  readonly sinceDays: number;
  /** How many days are left, where somebody answers for a time. */
  readonly leftDays: number | null;
}

/** In the demo company most clauses say who answers, and the others are gaps to be closed. */
export async function addResponsibilities(
  app: INestApplicationContext,
  all: readonly DemoResponsibility[],
  today: LocalDate,
): Promise<void> {
  const db = app.get(Db);
  const idOf = await personIds(
    db,
    all.flatMap(({ accountable, deputies }) => [accountable, ...deputies]),
  );
  const units = await db.rows<{ id: string; name: string }>(
    'select id, name from people.unit where cardinality(path) = 2',
  );
  for (const { matter, shownAs, reach, isPassedOn, clauses, ...one } of all)
    for (const clause of clauses) {
      const id = await app.get(AssignResponsibility).assign(null, {
        ...{ matter, shownAs, reach, isPassedOn, clause },
        unitId: units.find(({ name }) => name === one.unit)?.id ?? null,
        accountableId: idOf(one.accountable),
        deputyIds: one.deputies.map(idOf),
        from: today,
        until: one.leftDays === null ? null : plusDays(today, one.leftDays),
      });
      await db.rows('update guide.responsibility set holds_from = $2 where id = $1', [
        id,
        plusDays(today, -one.sinceDays),
      ]);
    }
}
