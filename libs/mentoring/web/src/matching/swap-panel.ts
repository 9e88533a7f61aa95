import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import { ObiInPlace } from '@obi/shared/ui';
import { counted, injectQuery } from '@obi/shared/web';
import { SwapOptionsDocument, type SwapOptionsQuery } from './matching-page.graphql.gen';
import type { Row } from './matching-words';

type Option = SwapOptionsQuery['swapOptions'][number];

/** The next best mentors of a mentee, and what each would cost others. */
@Component({
  selector: 'obi-swap-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiInPlace],
  templateUrl: './swap-panel.html',
  styles: `
    .way {
      flex: 1;
    }
    .ways > li {
      display: flex;
      gap: 12px;
      align-items: center;
      justify-content: space-between;
      padding: 8px 0;
      border-bottom: 1px solid var(--line);
      font: var(--t-14);
    }
  `,
})
export class SwapPanel {
  readonly programmeId = input.required<string>();
  readonly mentee = input.required<Row['mentee']>();
  readonly hasMentor = input(true);
  readonly isPending = input(false);
  /** The mentor whom HR gives to the mentee. */
  readonly swapped = output<string>();
  protected readonly query = injectQuery(SwapOptionsDocument, () => ({
    programmeId: this.programmeId(),
    menteeId: this.mentee().id,
  }));
  protected readonly options = computed(() => this.query.value()?.swapOptions);
  /** Closed again for the next mentee. */
  protected readonly choosing = linkedSignal({ source: () => this.mentee().id, computation: () => false });
  protected readonly nextBest = computed(() =>
    (this.options() ?? []).map(({ mentor, score }) => `${mentor.name} ${score}`).join(', '),
  );

  /** "Swapping leaves Henrik Vos without a mentor." */
  protected costOf({ mentor, moved }: Option): string {
    if (!moved) return `${mentor.callName} has a free place: nobody else is touched.`;
    const { mentee, scoreNow } = moved;
    return moved.mentor
      ? `${mentee.name} would then meet ${moved.mentor.name}: ${moved.score} instead of ${scoreNow}.`
      : `It leaves ${mentee.name} without a mentor.`;
  }

  protected pointsOf({ points }: Option): string {
    if (points === 0) return 'All pairs together keep their points.';
    return `All pairs together ${points > 0 ? 'gain' : 'lose'} ${counted(Math.abs(points), 'point', 'points')}.`;
  }
}
