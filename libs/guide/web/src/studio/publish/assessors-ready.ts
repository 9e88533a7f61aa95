import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { ObiNote } from '@obi/shared/ui';
import { counted } from '@obi/shared/web';
import { assessorsCope } from './assessors-cope';
import type { ImpactOnBelts } from './effect-panel';

const HOURS_A_DAY = 24;
/** Over how many days the server counts what was judged. */
const DAYS_JUDGED = 90;

/** Whether assessors can cope: what waits for them already, what may come, and how long that takes at their pace. */
@Component({
  selector: 'obi-assessors-ready',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiNote],
  template: `
    @if (isWarning()) {
      <obi-note tone="warn"
        ><b class="b">{{ answer() }}</b> {{ load() }} {{ line() }}</obi-note
      >
    } @else {
      <p class="s m">{{ answer() }} {{ line() }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
      margin-top: 14px;
    }
  `,
})
export class AssessorsReady {
  readonly impact = input.required<ImpactOnBelts>();

  protected readonly line = computed(() => {
    const { waiting, medianHours, assessors } = this.impact().assessors;
    if (assessors === 0) return 'Assessors: there is nobody yet who judges work.';
    const waits = waiting === 1 ? '1 piece waits' : `${counted(waiting, 'piece', 'pieces')} wait`;
    const pace =
      medianHours === null ? 'none was judged lately' : `half are judged within ${inWords(medianHours)}`;
    return `Assessors: ${waits}, ${pace}.`;
  });

  /** Belts that fall due and, once they have lapsed, are earned again by work that assessors judge. */
  private readonly judged = computed(() => {
    const { assessors, belts } = this.impact();
    return belts.belts.filter(({ belt }) => assessors.belts.includes(belt));
  });
  private readonly people = computed(() => this.judged().reduce((sum, one) => sum + one.people, 0));
  private readonly cope = computed(() => {
    const { assessors, publishOn } = this.impact();
    const days = this.judged().flatMap(({ by }) => by ?? []);
    return assessorsCope({
      ...{ waiting: assessors.waiting, more: this.people(), judged: assessors.judged, inDays: DAYS_JUDGED },
      ...{ from: publishOn, by: days.toSorted()[0] ?? null },
    });
  });
  /** Whether they can, in one sentence; nothing where there is nobody. */
  protected readonly answer = computed(() => {
    if (this.impact().assessors.assessors === 0) return '';
    if (this.people() === 0) return 'Assessors can cope: no belt falls due that they judge.';
    const { copes } = this.cope();
    if (copes === null) return 'Whether assessors can cope cannot be told.';
    return copes ? 'Assessors can cope.' : 'Assessors cannot keep up.';
  });
  protected readonly isWarning = computed(() => this.people() > 0);

  /** How much may come, and how long it takes. */
  protected readonly load = computed(() => {
    const { waiting, assessors } = this.impact().assessors;
    const people = this.people();
    if (people === 0) return '';
    const names = this.judged()
      .map(({ belt }) => belt)
      .join(' and ');
    const holders = counted(people, 'holder', 'holders');
    const due = `The ${names} belt falls due for ${holders}: who lets it lapse hands in work again, to ${counted(assessors, 'assessor', 'assessors')}.`;
    const { copes, perWeek, weeks, allowed } = this.cope();
    if (weeks === null) return `${due} No work was judged lately.`;
    const pace = perWeek < 1 ? 'less than one' : String(Math.round(perWeek));
    const takes = `${counted(waiting + people, 'work', 'works')} at ${pace} a week take ${counted(weeks, 'week', 'weeks')}`;
    if (allowed === null) return `${due} ${takes}.`;
    const end = copes ? '' : ' Set a later day, or have more assessors named.';
    return `${due} ${takes}; the last day allows ${allowed}.${end}`;
  });
}

function inWords(hours: number): string {
  if (hours < 2 * HOURS_A_DAY) return counted(Math.max(1, Math.ceil(hours)), 'hour', 'hours');
  return counted(Math.round(hours / HOURS_A_DAY), 'day', 'days');
}
