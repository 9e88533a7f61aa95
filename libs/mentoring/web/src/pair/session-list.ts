import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { otherSide } from '@obi/mentoring/rules';
import { ObiIcon, ObiTag, Toasts } from '@obi/shared/ui';
import { injectMutation, LocalDatePipe, MessageCatalogue } from '@obi/shared/web';
import { momentOf } from '../schedule/when';
import { SessionMoves } from '../schedule/session-moves';
import { calledBy, calledOffInWords } from '../words/history-words';
import {
  ConfirmSessionDocument,
  ContestCallOffDocument,
  DisputeSessionDocument,
  type PairQuery,
} from './pair-page.graphql.gen';
import { SessionWords } from './session-words';

type Pair = PairQuery['pair'];
type PairSession = Pair['sessions'][number];

const captions: Readonly<Record<string, string>> = {
  note: 'Shared note by',
  learned: 'Learned by',
  taught: 'Taught by',
};

/** Sessions, the newest first, in the words of the two. What waits for me is answered with one tap. */
@Component({
  selector: 'obi-session-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiIcon, ObiTag, LocalDatePipe, SessionMoves, SessionWords],
  templateUrl: './session-list.html',
  styleUrl: './session-list.css',
})
export class SessionList {
  private readonly catalogue = inject(MessageCatalogue);
  private readonly toasts = inject(Toasts);
  readonly pair = input.required<Pair>();
  readonly sessions = input.required<readonly PairSession[]>();
  readonly canWrite = input(true);
  /** What is shown is a copy on this device, in which the words of the two are not. */
  readonly withoutWords = input(false);
  readonly changed = output();
  /** One’s own log that was disputed is to be put right. */
  readonly correct = output<PairSession>();
  protected readonly confirm = injectMutation(ConfirmSessionDocument);
  protected readonly dispute = injectMutation(DisputeSessionDocument);
  /** The other one says that one called it off, and it was not so. */
  protected readonly contest = injectMutation(ContestCallOffDocument);
  protected readonly problem = computed(() => {
    const refusal = this.confirm.refusal() ?? this.dispute.refusal() ?? this.contest.refusal();
    return refusal && refusal.kind !== 'CONFLICT' ? this.catalogue.tell(refusal) : undefined;
  });

  protected readonly called = computed(() => calledBy(this.pair()));

  protected readonly rows = computed(() => {
    const pair = this.pair();
    const nameOf = (side: 'mentor' | 'mentee' | null) =>
      (side === 'mentor' ? pair.mentor : pair.mentee).callName;
    return this.sessions().map((session) => ({
      session,
      day: session.heldOn ?? (session.plannedFor && momentOf(session.plannedFor).day),
      goal: pair.goals.find((goal) => goal.id === session.goalId)?.text,
      texts: session.texts.map((text) => ({
        ...text,
        caption: `${captions[text.kind] ?? 'By'} ${text.by === pair.mySide ? 'you' : nameOf(text.by)}`,
      })),
      loggedBy: session.loggedBy === pair.mySide ? 'you' : nameOf(session.loggedBy),
      isTheirs: session.loggedBy !== null && session.loggedBy !== pair.mySide,
      waitsFor: nameOf(otherSide(pair.mySide)),
      /** Of one day one counts: said as soon as a second one stands there. */
      isSecond:
        !session.counts &&
        session.heldOn !== null &&
        pair.sessions.some((other) => other.id !== session.id && other.heldOn === session.heldOn),
      notHeld: session.state === 'didNotHappen' ? calledOffInWords(session, this.called()) : null,
    }));
  });

  protected async answer(session: PairSession, act: 'confirm' | 'dispute' | 'contest'): Promise<void> {
    this.confirm.reset();
    this.dispute.reset();
    this.contest.reset();
    const done = await this[act].run({ sessionId: session.id });
    const refusal = this[act].refusal();
    // The other one, or oneself elsewhere, answered a moment ago: the row goes where it belongs now, so a note says why.
    if (refusal?.kind === 'CONFLICT') this.toasts.show(this.catalogue.tell(refusal));
    if (done || refusal?.kind === 'CONFLICT') this.changed.emit();
  }
}
