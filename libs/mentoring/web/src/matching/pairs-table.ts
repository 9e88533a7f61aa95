import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { ObiBeltMark, ObiIcon, ObiTag } from '@obi/shared/ui';
import { asBelt } from '../words/words';
import { beltAndPlace, type Row, statusOf } from './matching-words';

/** Proposed pairs, the best first, and mentees without a mentor. On a phone a row is an item. */
@Component({
  selector: 'obi-pairs-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiBeltMark, ObiIcon, ObiTag],
  templateUrl: './pairs-table.html',
  styleUrl: './pairs-table.css',
})
export class PairsTable {
  readonly rows = input.required<readonly Row[]>();
  readonly selected = input<string>();
  readonly chosen = output<Row>();
  readonly locked = output<Row>();
  protected readonly shown = computed(() =>
    this.rows().map((row) => ({
      row,
      menteeBelt: asBelt(row.mentee.held),
      mentorBelt: asBelt(row.mentor?.held),
      mentee: beltAndPlace(row.mentee),
      mentor: row.mentor ? beltAndPlace(row.mentor) : '',
      status: statusOf(row),
      isDraft: row.state === 'draft',
      names: row.mentor ? `${row.mentor.name} and ${row.mentee.name}` : row.mentee.name,
    })),
  );
}
