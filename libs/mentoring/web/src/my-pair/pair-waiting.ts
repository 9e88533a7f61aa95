import { ChangeDetectionStrategy, Component, computed, effect, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { isRunning } from '@obi/mentoring/rules';
import { ObiTag } from '@obi/shared/ui';
import { counted, injectQuery, InstantPipe, LocalDatePipe } from '@obi/shared/web';
import { PairWaitingDocument } from './pair-waiting.graphql.gen';
import { injectReadyOffline } from './ready-offline';

/** What waits in one's pairs, for Today: proposals to answer, sessions to confirm, the next meeting. */
@Component({
  selector: 'obi-pair-waiting',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, ObiTag, InstantPipe, LocalDatePipe],
  templateUrl: './pair-waiting.html',
  styleUrl: './pair-waiting.css',
})
export class PairWaiting {
  private readonly query = injectQuery(PairWaitingDocument, () => ({}), { opens: 'offline' });
  protected readonly proposals = computed(() =>
    (this.query.value()?.myProposals ?? []).filter((proposal) => proposal.waitsForMe),
  );
  protected readonly pairs = computed(() =>
    (this.query.value()?.myPairs ?? [])
      .filter((pair) => isRunning(pair.state))
      .map((pair) => ({
        ...pair,
        you: pair.mySide === 'mentor' ? 'You are the mentor.' : 'You are the mentee.',
        toDo:
          [
            pair.toConfirm > 0 &&
              `${counted(pair.toConfirm, 'session waits', 'sessions wait')} for your confirmation.`,
            pair.toCorrect > 0 &&
              `${counted(pair.toCorrect, 'session was', 'sessions were')} disputed and ${pair.toCorrect === 1 ? 'waits' : 'wait'} for your correction.`,
          ]
            .filter(Boolean)
            .join(' ') || null,
      })),
  );

  constructor() {
    const makeReady = injectReadyOffline();
    effect(() => {
      const ids = this.pairs().map(({ id }) => id);
      const isCopy = this.query.copyOfDaysAgo() !== undefined;
      if (ids.length && !isCopy) untracked(() => makeReady(ids));
    });
  }
}
