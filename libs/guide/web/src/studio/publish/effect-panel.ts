import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { CountPipe, counted, countInWords } from '@obi/shared/web';
import type { PublishImpactQuery } from './publish-impact.graphql.gen';

export type Impact = NonNullable<PublishImpactQuery['publishImpact']>;

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

  protected readonly parts = computed(() => {
    const { people, acknowledgeAgain } = this.impact();
    return { acknowledge: acknowledgeAgain, nothing: people - acknowledgeAgain };
  });
  protected readonly share = computed(() => {
    const { people } = this.impact();
    return people ? (100 * this.parts().acknowledge) / people : 0;
  });
  protected readonly inWords = computed(() => {
    const { acknowledge, nothing } = this.parts();
    return `${countInWords(acknowledge)} acknowledge again, ${countInWords(nothing)} do nothing`;
  });
  protected readonly effort = computed(() => {
    const hours = Math.round((this.parts().acknowledge * MINUTES_TO_ACKNOWLEDGE) / 60);
    return `${MINUTES_TO_ACKNOWLEDGE} min each, ${counted(hours, 'hour', 'hours')}`;
  });
  protected readonly units = computed(() =>
    this.impact().units.map((unit) => ({
      ...unit,
      name: unit.unit ?? 'In no unit',
      share: unit.people ? Math.round((100 * unit.acknowledgeAgain) / unit.people) : 0,
    })),
  );
}
