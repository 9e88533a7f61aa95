import { computed } from '@angular/core';
import { injectQuery } from '@obi/shared/web';
import type { TeachingModule } from '../parts/taught-in';
import { ClausesTaughtInDocument } from './studio.graphql.gen';

/** Which modules teach a clause as it is published: what certifying it again makes stale. */
export function injectTaughtIn(): (clause: string) => readonly TeachingModule[] {
  const asked = injectQuery(ClausesTaughtInDocument, () => ({}));
  const modules = computed(() => {
    const clauses = (asked.value()?.guide?.sections ?? []).flatMap((section) => section.clauses);
    return new Map(clauses.map((clause) => [clause.key, clause.modules]));
  });
  return (clause) => modules().get(clause) ?? [];
}
