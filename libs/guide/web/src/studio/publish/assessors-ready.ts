import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { ObiNote } from '@obi/shared/ui';
import { counted } from '@obi/shared/web';
import type { ImpactOnBelts } from './effect-panel';

const HOURS_A_DAY = 24;

/** Whether assessors can cope: what waits for them already, and a warning when belts fall due that they judge. */
@Component({
  selector: 'obi-assessors-ready',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiNote],
  template: `
    @if (warning(); as text) {
      <obi-note tone="warn">{{ text }} {{ line() }}</obi-note>
    } @else {
      <p class="s m">{{ line() }}</p>
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
  protected readonly warning = computed(() => {
    const { assessors, belts } = this.impact();
    const judged = belts.belts.filter(({ belt }) => assessors.belts.includes(belt));
    const people = judged.reduce((sum, one) => sum + one.people, 0);
    if (people === 0) return null;
    const names = judged.map(({ belt }) => belt).join(' and ');
    const holders = counted(people, 'holder', 'holders');
    const judges = counted(assessors.assessors, 'assessor', 'assessors');
    return `The ${names} belt falls due for ${holders}: who lets it lapse hands in work again, to ${judges}.`;
  });
}

function inWords(hours: number): string {
  if (hours < 2 * HOURS_A_DAY) return counted(Math.max(1, Math.ceil(hours)), 'hour', 'hours');
  return counted(Math.round(hours / HOURS_A_DAY), 'day', 'days');
}
