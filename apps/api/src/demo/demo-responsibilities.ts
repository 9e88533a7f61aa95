import type { INestApplicationContext } from '@nestjs/common';
import { AssignResponsibility } from '@obi/guide/api';
import type { LocalDate } from '@obi/kernel';
import { Db } from '@obi/shared/api';

/** What comes up in a conversation that leaves the public, as the guide's page shows it beside the clause. */
const MATTERS = [
  {
    matter: 'First reply in public',
    shownAs: 'Whoever sees it first, orange belt or above',
    reach: '',
    isPassedOn: false,
  },
  {
    matter: 'The problem itself',
    shownAs: 'Customer care',
    reach: 'care-social@marlowe.example, 8:00 to 22:00',
    isPassedOn: false,
  },
  {
    matter: 'Refund over €250',
    shownAs: 'Store or depot manager',
    reach: 'Within one working day',
    isPassedOn: false,
  },
  {
    matter: 'Press, or over 500 reposts',
    shownAs: 'Communications on call',
    reach: '+351 21 555 0147, any hour',
    isPassedOn: false,
  },
  {
    matter: 'Do not answer: legal claims, injuries',
    shownAs: 'Legal',
    reach: 'Pass to Legal, then say who has it',
    isPassedOn: true,
  },
] as const;

const CLAUSES = ['conversation.out-of-public', 'answers.by-topic'] as const;

/** In the demo company some clauses say who answers, and the others are gaps to be closed. */
export async function addResponsibilities(app: INestApplicationContext, today: LocalDate): Promise<void> {
  const people = await app.get(Db).rows<{ id: string }>(
    `select p.id from people.person p join people.account a on a.person_id = p.id
       where p.full_name = any($1) order by p.full_name desc`,
    [['Tomasz Wilk', 'Priya Raman']],
  );
  const [accountable, deputy] = people.map(({ id }) => id);
  if (!accountable || !deputy) return;
  for (const clause of CLAUSES)
    for (const matter of MATTERS)
      await app.get(AssignResponsibility).assign(null, {
        ...matter,
        clause,
        unitId: null,
        accountableId: accountable,
        deputyIds: [deputy],
        from: today,
        until: null,
      });
}
