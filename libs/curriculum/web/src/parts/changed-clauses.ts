import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { ObiDiff } from '@obi/shared/ui';
import type { ShownDeltaFragment } from '../steps/changes-step.graphql.gen';

/** What changed in some clauses, word by word, and why. */
@Component({
  selector: 'obi-changed-clauses',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiDiff],
  template: `
    @for (clause of clauses(); track clause.key) {
      <section class="sec clause" [attr.aria-labelledby]="clause.key">
        <h2 [id]="clause.key">{{ clause.number }} {{ clause.title }}</h2>
        @if (clause.titleBefore; as before) {
          <p class="xs m">Before: {{ before }}</p>
        }
        @for (block of clause.blocks; track $index) {
          <p class="say-l" [class.item]="block.form === 'item'" [class.chg]="block.kind !== 'same'">
            <obi-diff [pieces]="block.pieces" />
          </p>
        }
        @for (why of clause.reasons; track $index) {
          <p class="s m">
            <b class="b">{{ why.in }}</b>&ngsp;{{ why.reason }}
          </p>
        }
      </section>
    }
  `,
  styleUrl: './changed-clauses.css',
})
export class ChangedClauses {
  readonly delta = input.required<ShownDeltaFragment>();
  protected readonly clauses = computed(() =>
    this.delta().clauses.map(({ clause, difference }) => ({
      ...clause,
      titleBefore: difference.titleBefore,
      reasons: difference.steps.map(({ version, reason }) => ({ in: `In version ${version}.`, reason })),
      blocks: difference.blocks,
    })),
  );
}
