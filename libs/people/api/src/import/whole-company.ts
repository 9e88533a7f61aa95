import { peopleAccess } from '@obi/people/rules';
import { type Actor, notFound, unitsUnder } from '@obi/shared/api';

/** A file is about everybody: only who holds the role over the whole company brings one. */
export function requireWholeCompany(actor: Actor): void {
  if (unitsUnder(actor, peopleAccess['people.import']) !== undefined) notFound();
}
