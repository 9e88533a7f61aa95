import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  DOCUMENT,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { plusDays } from '@obi/kernel';
import { isRunning } from '@obi/mentoring/rules';
import { ObiBeltMark, ObiDialog, ObiError, ObiIcon, ObiLoading, ObiNote, ObiTie } from '@obi/shared/ui';
import {
  counted,
  dayInWords,
  injectQuery,
  injectShortcuts,
  LocalDatePipe,
  MessageCatalogue,
} from '@obi/shared/web';
import { AfterSessions } from '../after/after-sessions';
import { LogForm } from '../log/log-form';
import { SessionOutbox, type WaitingSession } from '../log/session-outbox';
import { NextSession } from '../schedule/next-session';
import { momentOf } from '../schedule/when';
import { OwnWords } from '../own-words/own-words';
import { AgendaList } from '../agenda/agenda-list';
import { asBelt, placeOf } from '../words/words';
import { AgreementPanel } from './agreement-panel';
import { ConcludePair } from './conclude-pair';
import { GoalList } from './goal-list';
import { withoutWords } from './pair-copy';
import { PairDocument, type PairQuery } from './pair-page.graphql.gen';
import { SessionList } from './session-list';
import { GoOnOrEnd } from './go-on-or-end';

const WIDE = '(min-width: 1200px)';

const endings: Readonly<Record<string, string>> = {
  completed: 'You completed this pair',
  concludedEarly: 'You concluded this pair early',
  rePaired: 'You were paired anew',
  leftWithoutFault: 'One of you left, through no fault of anybody',
};

/** What did we agree, and what is next? */
@Component({
  selector: 'obi-pair-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    RouterLink,
    AfterSessions,
    AgendaList,
    AgreementPanel,
    ConcludePair,
    GoalList,
    LogForm,
    NextSession,
    OwnWords,
    SessionList,
    GoOnOrEnd,
    ObiBeltMark,
    ObiDialog,
    ObiError,
    ObiIcon,
    ObiLoading,
    ObiNote,
    ObiTie,
    LocalDatePipe,
  ],
  templateUrl: './pair-page.html',
  styleUrl: './pair-page.css',
})
export class PairPage {
  private readonly router = inject(Router);
  private readonly outbox = inject(SessionOutbox);
  private readonly catalogue = inject(MessageCatalogue);
  readonly id = input.required<string>();
  /** Set by the address `/pair/:id/log`. */
  readonly sheet = input<string>();
  protected readonly query = injectQuery(PairDocument, () => ({ id: this.id() }), {
    opens: 'offline',
    kept: withoutWords,
  });
  /** A copy of some days ago is of today: what is logged without the network is logged for the day on which it is. */
  protected readonly pair = computed(() => {
    const pair = this.query.value()?.pair;
    return pair && { ...pair, today: plusDays(pair.today, this.query.copyOfDaysAgo() ?? 0) };
  });
  /** What the other one logged and I have not answered stands first: it is one tap. */
  protected readonly toConfirm = computed(() =>
    (this.pair()?.sessions ?? []).filter(({ waitsForMe }) => waitsForMe),
  );
  protected readonly others = computed(() =>
    (this.pair()?.sessions ?? []).filter(({ waitsForMe }) => !waitsForMe),
  );
  protected readonly isCopy = computed(() => this.query.copyOfDaysAgo() !== undefined);
  protected readonly canWrite = computed(() => isRunning(this.pair()?.state ?? 'completed'));
  protected readonly wide = signal(true);
  /** A session that the other side disputed, while it is put right. */
  protected readonly correcting = signal<PairQuery['pair']['sessions'][number] | undefined>(undefined);
  /** A session that was saved without the network and not taken then, while it is put right. */
  protected readonly again = signal<WaitingSession | undefined>(undefined);
  protected readonly isPutRight = computed(() => !!this.correcting() || !!this.again());
  protected readonly logHeading = computed(() => {
    const day = this.correcting()?.heldOn ?? this.again()?.input.heldOn;
    return day ? `Correct the session of ${dayInWords(day, 'short')}` : 'Log a session';
  });
  protected readonly endings = endings;
  protected readonly mentor = computed(() => this.shown(this.pair()?.mentor));
  protected readonly mentee = computed(() => this.shown(this.pair()?.mentee));
  /** What was not taken is told here in full; what still waits is told above every page. */
  protected readonly refused = computed(() =>
    this.mine().flatMap((one) =>
      one.refused
        ? [
            {
              one,
              words: this.catalogue.tellRefusal({ ...one.refused, kind: 'REFUSED' }),
              texts: textsOf(one),
            },
          ]
        : [],
    ),
  );
  protected readonly confirmed = computed(() => {
    const { confirmed = 0, sessionsPlanned = 0 } = this.pair() ?? {};
    if (confirmed < sessionsPlanned) return `${confirmed} of ${sessionsPlanned} sessions are confirmed.`;
    return `${counted(confirmed, 'session is', 'sessions are')} confirmed.`;
  });
  protected readonly summary = computed(() => {
    const pair = this.pair();
    return pair ? summaryOf(pair) : '';
  });
  private readonly mine = computed(() => this.outbox.waiting().filter((one) => one.pairId === this.id()));
  private readonly form = viewChild(LogForm);
  private readonly next = viewChild(NextSession);

  constructor() {
    this.followWidth();
    effect(() => {
      if (this.outbox.arrived() > 0) untracked(() => this.query.refetch());
    });
    injectShortcuts({ keys: 'l', does: 'Log a session', run: () => this.log() });
  }

  protected log(): void {
    if (!this.canWrite()) return;
    if (this.wide()) this.form()?.focus();
    else void this.router.navigate(['/pair', this.id(), 'log']);
  }

  protected plan(): void {
    this.next()?.choose();
  }

  protected closed(open: boolean): void {
    if (!open) {
      this.correcting.set(undefined);
      this.again.set(undefined);
    }
    if (!open && this.sheet()) void this.router.navigate(['/pair', this.id()], { replaceUrl: true });
  }

  /** Opens the form with what was written. */
  protected putRight(session: WaitingSession): void {
    this.correcting.set(undefined);
    this.again.set(session);
    if (this.wide()) this.form()?.focus();
  }

  /** One’s own log that was disputed. */
  protected correct(session: PairQuery['pair']['sessions'][number]): void {
    this.again.set(undefined);
    this.correcting.set(session);
  }

  protected saved(): void {
    // What was sent again waits here no more as it was.
    const again = this.again();
    if (again) this.drop(again);
    this.closed(false);
    this.query.refetch();
  }

  protected drop(session: WaitingSession): void {
    this.outbox.drop(session);
  }

  private shown(person: PairQuery['pair']['mentor'] | undefined) {
    return person && { ...person, belt: asBelt(person.held), place: placeOf(person) };
  }

  private followWidth(): void {
    const query = inject(DOCUMENT).defaultView?.matchMedia?.(WIDE);
    if (!query) return;
    const follow = () => this.wide.set(query.matches);
    follow();
    query.addEventListener('change', follow);
    inject(DestroyRef).onDestroy(() => query.removeEventListener('change', follow));
  }
}

/** All that somebody wrote into a session that was not taken: it is kept here alone. */
function textsOf({ input }: WaitingSession): readonly { readonly label: string; readonly text: string }[] {
  const { sharedNote = '', learned = '', taught = '', privateNote = '' } = input;
  return [
    { label: 'You wrote', text: sharedNote },
    { label: 'You learned', text: learned },
    { label: 'You taught', text: taught },
    { label: 'For yourself alone', text: privateNote },
  ].filter(({ text }) => text);
}

/** "3 logged, next today 15:30" */
function summaryOf(pair: PairQuery['pair']): string {
  const logged = pair.sessions.filter((session) => session.heldOn).length;
  const { planned } = pair;
  if (!planned?.plannedFor) return `${logged} logged of ${pair.sessionsPlanned}`;
  const { day, shortDay, time } = momentOf(planned.plannedFor);
  return `${logged} logged, next ${day === pair.today ? 'today' : shortDay} ${time}`;
}
