import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { ObiEmpty, ObiError, ObiLoading, ObiPager, type PageSize } from '@obi/shared/ui';
import { counted, injectQuery } from '@obi/shared/web';
import { WouldRatherDocument, type WouldRatherQuery } from './matching-page.graphql.gen';
import type { Figures } from './what-if-words';

/** Two who would rather have each other. */
export type Rather = WouldRatherQuery['matchingWouldRather']['nodes'][number];

/** Who would rather have each other than what is proposed to them, and what it would cost. */
@Component({
  selector: 'obi-rather-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiEmpty, ObiError, ObiLoading, ObiPager],
  templateUrl: './rather-panel.html',
  styles: `
    .two {
      padding: 10px 0;
      border-bottom: 1px solid var(--line);
    }
    .two .btn {
      flex: none;
    }
  `,
})
export class RatherPanel {
  readonly programmeId = input.required<string>();
  readonly now = input.required<Figures>();
  /** Two whom HR would put together, to see what it costs the others. */
  readonly tried = output<Rather>();
  protected readonly size = signal<PageSize>(25);
  private readonly trail = signal<readonly string[]>([]);
  protected readonly query = injectQuery(
    WouldRatherDocument,
    () => ({ programmeId: this.programmeId(), first: this.size(), after: this.trail().at(-1) ?? null }),
    { keep: 'always' },
  );
  protected readonly rows = computed(() => this.query.value()?.matchingWouldRather.nodes ?? []);
  protected readonly hasMore = computed(
    () => this.query.value()?.matchingWouldRather.pageInfo.hasNextPage ?? false,
  );
  protected readonly hasBefore = computed(() => this.trail().length > 0);
  protected readonly shown = computed(() => {
    const begin = this.trail().length * this.size();
    return `${begin + 1} to ${begin + this.rows().length}, the most to gain first`;
  });
  protected readonly lead = computed(() => {
    const { wouldRather, stable } = this.now();
    const all = counted(wouldRather ?? 0, 'mentee and mentor', 'times a mentee and a mentor');
    const price = stable ? ` A result in which nobody would has ${priceOf(stable)}.` : '';
    return `When it ran, ${all} would both have scored higher with each other than with what was proposed.${price}`;
  });

  protected turn(way: 'next' | 'previous'): void {
    const end = this.query.value()?.matchingWouldRather.pageInfo.endCursor;
    this.trail.update((trail) => (way === 'next' && end ? [...trail, end] : trail.slice(0, -1)));
  }

  protected resize(size: PageSize): void {
    this.trail.set([]);
    this.size.set(size);
  }

  /** "Alan has Tom Hale with 76 and would gain 8 points." */
  protected menteeWords({ mentee, menteeNow, menteeGain }: Rather): string {
    return menteeNow
      ? `${mentee.callName} has ${menteeNow.person.name} with ${menteeNow.score} and would gain ${pointsOf(menteeGain)}.`
      : `${mentee.callName} goes without a mentor now.`;
  }

  protected mentorWords({ mentor, mentorNow, mentorGain }: Rather): string {
    if (!mentorNow) return `${mentor.callName} has a free place.`;
    const lock = mentorNow.locked ? ', locked,' : '';
    return `${mentor.callName} has ${mentorNow.person.name} with ${mentorNow.score}${lock} and would gain ${pointsOf(mentorGain)}.`;
  }
}

/** A gain of less than a point is one all the same. */
const pointsOf = (gain: number): string =>
  gain === 0 ? 'less than a point' : counted(gain, 'point', 'points');

/** "12 pairs fewer, 340 points less in all and a lowest score of 23 instead of 44". */
function priceOf({ pairs, points, worst, worstThen }: NonNullable<Figures['stable']>): string {
  const way = (by: number, more: string, less: string) => (by > 0 ? less : more);
  const fewer =
    pairs === 0
      ? 'as many pairs'
      : `${counted(Math.abs(pairs), 'pair', 'pairs')} ${way(pairs, 'more', 'fewer')}`;
  const sum =
    points === 0
      ? 'as many points in all'
      : `${counted(Math.abs(points), 'point', 'points')} ${way(points, 'more', 'less')} in all`;
  if (worst === worstThen || worst === null || worstThen === null) return `${fewer} and ${sum}`;
  return `${fewer}, ${sum} and a lowest score of ${worstThen} instead of ${worst}`;
}
