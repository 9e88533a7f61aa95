import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { CountPipe, counted, countInWords } from '@obi/shared/web';
import type { PublishImpactOnBeltsQuery, PublishImpactQuery } from './publish-impact.graphql.gen';

export type Impact = NonNullable<PublishImpactQuery['publishImpact']>;
export type ImpactOnBelts = NonNullable<PublishImpactOnBeltsQuery['publishImpact']>;

const MINUTES_TO_ACKNOWLEDGE = 2;

/** Who has to do something: in all, by unit, and how many do nothing. */
@Component({
  selector: 'obi-effect-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CountPipe],
  templateUrl: './effect-panel.html',
  styleUrl: './effect-panel.css',
})
export class EffectPanel {
  readonly impact = input.required<Impact>();
  /** Counted after the rest: undefined until it is there. */
  readonly belts = input<ImpactOnBelts>();

  /** Everybody once: who certifies again acknowledges too, and is counted with the graver. */
  protected readonly parts = computed(() => {
    const { people, acknowledgeAgain } = this.impact();
    const certify = this.belts()?.belts.certifyAgain ?? 0;
    const acknowledge = Math.max(acknowledgeAgain - certify, 0);
    const share = (part: number): number => (people ? (100 * part) / people : 0);
    return {
      certify,
      acknowledge,
      nothing: people - certify - acknowledge,
      shares: { certify: share(certify), acknowledge: share(acknowledge) },
    };
  });
  protected readonly inWords = computed(() => {
    const { certify, acknowledge, nothing } = this.parts();
    return `${countInWords(certify)} certify again, ${countInWords(acknowledge)} acknowledge again, ${countInWords(nothing)} do nothing`;
  });
  protected readonly certifyEffort = computed(() => {
    const minutes = (this.belts()?.staleModules ?? [])
      .filter(({ people }) => people > 0)
      .reduce((most, one) => Math.max(most, one.minutes), 0);
    return minutes ? `up to ${minutes} min a module` : 'No module is done again';
  });
  protected readonly effort = computed(() => {
    const hours = Math.round((this.parts().acknowledge * MINUTES_TO_ACKNOWLEDGE) / 60);
    return `${MINUTES_TO_ACKNOWLEDGE} min each, ${counted(hours, 'hour', 'hours')}`;
  });
  protected readonly units = computed(() => {
    const certify = new Map(this.belts()?.belts.units.map((unit) => [unit.unitId, unit.certifyAgain]));
    return this.impact().units.map((unit) => {
      const again = certify.get(unit.unitId) ?? 0;
      const asked = Math.max(unit.acknowledgeAgain, again);
      return {
        unitId: unit.unitId,
        name: unit.unit ?? 'In no unit',
        acknowledge: Math.max(unit.acknowledgeAgain - again, 0),
        certify: again,
        share: unit.people ? Math.round((100 * asked) / unit.people) : 0,
      };
    });
  });
}
