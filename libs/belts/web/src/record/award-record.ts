import { ChangeDetectionStrategy, Component, computed, effect, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ObiBeltMark, ObiError, ObiLoading } from '@obi/shared/ui';
import { injectQuery, LocalDatePipe } from '@obi/shared/web';
import { asBelt } from '../words/way';
import { AwardRecordDocument } from './award-record.graphql.gen';
import { awardInWords, evidenceGroups, evidenceInWords, placeInGuide } from './evidence-words';

/** Every award of a person with what it was earned on: texts, versions of modules, and who judged. */
@Component({
  selector: 'obi-award-record',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LocalDatePipe, ObiBeltMark, ObiError, ObiLoading, RouterLink],
  templateUrl: './award-record.html',
  styleUrl: './award-record.css',
})
export class AwardRecord {
  readonly personId = input.required<string>();
  /** The past day that is looked at; empty for today. */
  readonly asOf = input('');
  /** Changes when something was decided, so that the record is asked for again. */
  readonly again = input(0);
  protected readonly query = injectQuery(
    AwardRecordDocument,
    () => ({ personId: this.personId(), asOf: this.asOf() || null }),
    { keep: 'always' },
  );
  protected readonly awards = computed(() =>
    this.query.value()?.awardRecord.map((award) => ({
      award,
      belt: asBelt(award.belt) ?? 'white',
      how: awardInWords(award),
      groups: evidenceGroups(award),
    })),
  );
  protected readonly inWords = evidenceInWords;
  protected readonly placeInGuide = placeInGuide;

  constructor() {
    effect(() => {
      if (this.again() > 0) untracked(() => this.query.refetch());
    });
  }
}
