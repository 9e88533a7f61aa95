import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { injectNarrow } from '@obi/shared/web';
import type { ImportedPersonFragment } from '../import.graphql.gen';

/** What changes for people, field by field: before, after, and what follows from it. */
@Component({
  selector: 'obi-change-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './change-table.html',
  styleUrl: './change-table.css',
})
export class ChangeTable {
  readonly people = input.required<readonly ImportedPersonFragment[]>();
  readonly caption = input.required<string>();
  protected readonly narrow = injectNarrow();
  /** A person of whom several things change takes several rows; the name stands in the first. */
  protected readonly rows = computed(() =>
    this.people().flatMap((person) => {
      const changes = person.changes.length > 0 ? person.changes : [null];
      return changes.map((change, index) => ({ person, change, first: index === 0, span: changes.length }));
    }),
  );
}
