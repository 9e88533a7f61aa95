import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LEAST_SMALLEST_GROUP } from '@obi/mentoring/rules';
import { ObiError, ObiIcon, ObiLoading } from '@obi/shared/ui';
import { CountPipe, injectQuery, ObiCan } from '@obi/shared/web';
import { MentoringOutcomeDocument, ProgrammeHealthDocument } from './health-page.graphql.gen';
import { blocksOf, outcomeSentence, unitRow } from './health-words';

/** How does this programme go, and what do programmes change? */
@Component({
  selector: 'obi-health-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, CountPipe, ObiCan, ObiError, ObiIcon, ObiLoading],
  templateUrl: './health-page.html',
  styleUrl: './health-page.css',
})
export class HealthPage {
  readonly programmeId = input.required<string>();
  protected readonly least = LEAST_SMALLEST_GROUP;
  protected readonly query = injectQuery(ProgrammeHealthDocument, () => ({
    programmeId: this.programmeId(),
  }));
  protected readonly outcomeQuery = injectQuery(MentoringOutcomeDocument, () => ({}));
  protected readonly health = computed(() => this.query.value()?.programmeHealth);
  protected readonly outcome = computed(() => this.outcomeQuery.value()?.mentoringOutcome);
  protected readonly blocks = computed(() => {
    const health = this.health();
    return health ? blocksOf(health.total) : [];
  });
  protected readonly units = computed(() =>
    (this.health()?.units ?? []).map(({ unit, figures }) => unitRow(unit, figures)),
  );
  protected readonly beltsSentence = computed(() => {
    const belts = this.outcome()?.belts;
    return belts ? outcomeSentence(belts, 'belts') : '';
  });
  protected readonly stayedSentence = computed(() => {
    const stayed = this.outcome()?.stayed;
    return stayed ? outcomeSentence(stayed, 'stayed') : '';
  });
}
