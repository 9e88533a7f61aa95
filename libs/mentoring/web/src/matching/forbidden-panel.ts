import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { ObiEmpty, ObiError, ObiLoading, ObiPager, type PageSize } from '@obi/shared/ui';
import { injectQuery, InstantPipe } from '@obi/shared/web';
import { ForbiddenPairsDocument, type ForbiddenPairsQuery } from './matching-page.graphql.gen';
import type { MatchingActs } from './matching-acts';

type Pair = ForbiddenPairsQuery['forbiddenPairs']['nodes'][number];

/** The pairs that HR forbade, and the way back. */
@Component({
  selector: 'obi-forbidden-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [InstantPipe, ObiEmpty, ObiError, ObiLoading, ObiPager],
  templateUrl: './forbidden-panel.html',
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
export class ForbiddenPanel {
  readonly programmeId = input.required<string>();
  readonly acts = input.required<MatchingActs>();
  readonly drafts = input.required<number>();
  /** Two are allowed again: what the workbench shows has changed. */
  readonly allowed = output();
  protected readonly size = signal<PageSize>(25);
  private readonly trail = signal<readonly string[]>([]);
  protected readonly query = injectQuery(
    ForbiddenPairsDocument,
    () => ({ programmeId: this.programmeId(), first: this.size(), after: this.trail().at(-1) ?? null }),
    { keep: 'always' },
  );
  protected readonly pairs = computed(() => this.query.value()?.forbiddenPairs.nodes ?? []);
  protected readonly hasMore = computed(
    () => this.query.value()?.forbiddenPairs.pageInfo.hasNextPage ?? false,
  );
  protected readonly hasBefore = computed(() => this.trail().length > 0);
  protected readonly shown = computed(() => {
    const begin = this.trail().length * this.size();
    return `${begin + 1} to ${begin + this.pairs().length}, the newest first`;
  });

  protected turn(way: 'next' | 'previous'): void {
    const end = this.query.value()?.forbiddenPairs.pageInfo.endCursor;
    this.trail.update((trail) => (way === 'next' && end ? [...trail, end] : trail.slice(0, -1)));
  }

  protected resize(size: PageSize): void {
    this.trail.set([]);
    this.size.set(size);
  }

  protected async allow({ mentee, mentor }: Pair): Promise<void> {
    if (this.acts().isPending()) return;
    const two = { menteeId: mentee.id, mentorId: mentor.id };
    if (await this.acts().allow(two, this.drafts())) this.allowed.emit();
    // Also after a refusal: somebody else allowed them meanwhile.
    this.trail.set([]);
    this.query.refetch();
  }
}
