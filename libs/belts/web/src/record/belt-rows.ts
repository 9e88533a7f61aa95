import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { stands } from '@obi/belts/rules';
import type { Belt } from '@obi/kernel';
import { ObiBeltMark, ObiIcon } from '@obi/shared/ui';
import { LocalDatePipe, ObiCan } from '@obi/shared/web';
import type { PersonStandingQuery } from '../person/person-certification-page.graphql.gen';
import { stateInWords } from '../words/belt-state-words';
import { lapseInWords, leftInWords } from '../words/lapse-words';
import { asBelt } from '../words/way';

/** How one person stands to one belt, as HR and the person see it. */
export type BeltOnRecord = PersonStandingQuery['standing'][number];

/** Every belt of a person: how it stands, what is missing, what lapses when and why. */
@Component({
  selector: 'obi-belt-rows',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LocalDatePipe, ObiBeltMark, ObiCan, ObiIcon],
  templateUrl: './belt-rows.html',
  styleUrl: './belt-rows.css',
})
export class BeltRows {
  readonly standing = input.required<readonly BeltOnRecord[]>();
  readonly busy = input(false);
  /** Whether belts may be taken away here: not on a past day, and never by the person. */
  readonly revocable = input(false);
  readonly revoke = output<Belt>();

  protected readonly rows = computed(() => {
    const held = this.standing().findLast(isStanding)?.belt;
    return this.standing().map((each) => {
      const wears = each.belt === held;
      const words = stateInWords(each, wears);
      return {
        standing: each,
        belt: asBelt(each.belt) ?? 'white',
        words: wears && each.state === 'held' ? { ...words, text: 'Wears this belt' } : words,
        left: leftInWords(each),
        why: lapseInWords(each),
        mayRevoke: this.revocable() && (isStanding(each) || each.state === 'lapsed'),
      };
    });
  });
}

/** Whether a belt counts on the day. */
export function isStanding({ state }: Pick<BeltOnRecord, 'state'>): boolean {
  return stands({ state: state as 'held' });
}
