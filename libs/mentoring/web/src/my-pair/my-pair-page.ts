import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { isRunning } from '@obi/mentoring/rules';
import { ObiAvatar, ObiBeltMark, ObiEmpty, ObiError, ObiIcon, ObiLoading, ObiTag } from '@obi/shared/ui';
import { counted, injectQuery, LocalDatePipe } from '@obi/shared/web';
import { asBelt, placeOf, rhythm, sideName } from '../words/words';
import { MyPairsDocument, type MyPairsQuery } from './my-pair-page.graphql.gen';
import { ProposalCard } from './proposal-card';

type MyProgramme = MyPairsQuery['myProgrammes'][number];

/** My pairs, what is proposed to me, and the programmes that I can join. Who has one pair goes straight to it. */
@Component({
  selector: 'obi-my-pair-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    RouterLink,
    ProposalCard,
    ObiAvatar,
    ObiBeltMark,
    ObiEmpty,
    ObiError,
    ObiIcon,
    ObiLoading,
    ObiTag,
    LocalDatePipe,
  ],
  templateUrl: './my-pair-page.html',
  styleUrl: './my-pair-page.css',
})
export class MyPairPage {
  private readonly router = inject(Router);
  /** Set when somebody with one pair wants to see the rest. */
  readonly all = input<string>();
  protected readonly query = injectQuery(MyPairsDocument, () => ({}), { opens: 'offline' });
  protected readonly data = this.query.value;
  protected readonly sideName = sideName;
  protected readonly rhythm = rhythm;
  protected readonly pairs = computed(() =>
    (this.data()?.myPairs ?? []).map((pair) => ({
      ...pair,
      belt: asBelt(pair.other.held),
      place: placeOf(pair.other),
      runs: isRunning(pair.state),
      toDo: pair.toConfirm > 0 ? `${counted(pair.toConfirm, 'session', 'sessions')} to confirm` : null,
      toCorrect:
        pair.toCorrect > 0 && isRunning(pair.state)
          ? `${counted(pair.toCorrect, 'session', 'sessions')} to correct`
          : null,
    })),
  );
  protected readonly title = computed(() => {
    const data = this.data();
    if (!data) return 'My pair';
    const waits = data.myProposals.filter((proposal) => proposal.waitsForMe).length;
    if (waits > 0) return waits === 1 ? 'Would you like to meet?' : `${waits} proposals wait for your answer`;
    return data.myPairs.length > 0 ? 'Your pairs' : 'You have no pair yet';
  });

  constructor() {
    effect(() => {
      const data = this.data();
      const running = (data?.myPairs ?? []).filter((pair) => isRunning(pair.state));
      const [only, more] = running;
      if (!data || this.all() || data.myProposals.length > 0 || !only || more) return;
      untracked(() => void this.router.navigate(['/pair', only.id], { replaceUrl: true }));
    });
  }

  /** What somebody who has enrolled can expect now. */
  protected stateOf(programme: MyProgramme, enrolment: MyProgramme['enrolments'][number]): string {
    if (enrolment.pairs > 0) return counted(enrolment.pairs, 'pair', 'pairs');
    const isAsked = this.data()?.myProposals.some(
      (one) => one.programmeId === programme.id && one.mySide === enrolment.side,
    );
    if (isAsked) return 'A proposal is out, see above.';
    if (enrolment.withoutBecause) return `No mentor yet: ${enrolment.withoutBecause.toLowerCase()}.`;
    return enrolment.side === 'mentee' ? 'HR proposes a mentor to you.' : 'HR proposes a mentee to you.';
  }
}
