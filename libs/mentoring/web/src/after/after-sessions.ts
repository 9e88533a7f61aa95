import { ChangeDetectionStrategy, Component, effect, input, output, untracked } from '@angular/core';
import { injectQuery } from '@obi/shared/web';
import type { PairQuery } from '../pair/pair-page.graphql.gen';
import { AfterSessionsDocument } from './after-sessions.graphql.gen';
import { FitQuestion } from './fit-question';
import { LookBack } from './look-back';

/** What comes after sessions: once, whether the two fit; and when they completed, what they look back on. */
@Component({
  selector: 'obi-after-sessions',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FitQuestion, LookBack],
  template: `
    @if (query.value(); as it) {
      @if (it.pairFit.isAsked) {
        <obi-fit-question [pair]="pair()" (changed)="changed.emit()" />
      }
      @if (it.lookBack; as look) {
        <obi-look-back [pair]="pair()" [look]="look" (changed)="changed.emit()" />
      }
    }
  `,
})
export class AfterSessions {
  readonly pair = input.required<PairQuery['pair']>();
  readonly changed = output();
  protected readonly query = injectQuery(AfterSessionsDocument, () => {
    const { id, confirmed, state } = this.pair();
    // Before the first confirmed session there is nothing to ask.
    return confirmed > 0 || state === 'completed' ? { pairId: id } : undefined;
  });

  constructor() {
    let isFirst = true;
    effect(() => {
      this.pair();
      // The pair was read again, because something was done in it: what comes after it may be something else.
      if (!isFirst) untracked(() => this.query.refetch());
      isFirst = false;
    });
  }
}
