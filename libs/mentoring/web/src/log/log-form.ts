import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { daysBetween, plusDays, type Refusal } from '@obi/kernel';
import { faultsOfLog } from '@obi/mentoring/rules';
import {
  type Choice,
  ObiErrorSummary,
  ObiField,
  ObiIcon,
  ObiInput,
  ObiPick,
  Toasts,
  type FormError,
} from '@obi/shared/ui';
import { Failure, injectQuery, LocalDatePipe, MessageCatalogue, Session, todayHere } from '@obi/shared/web';
import type { PairQuery } from '../pair/pair-page.graphql.gen';
import { nameOfOther } from '../words/words';
import { injectCorrection } from './correction';
import type { LogSessionInput } from './log-session.graphql.gen';
import { ModulesToTeachDocument } from './log-topics.graphql.gen';
import {
  type DraftPlace,
  draftAgain,
  draftOf,
  forgetDraft,
  keepDraft,
  keptDraft,
  newDraft,
  type SessionDraft,
} from './session-draft';
import { SessionOutbox } from './session-outbox';

const KEPT_EVERY_MS = 2_000;

/** What happened, in under thirty seconds: today and the agreed length are chosen, every word may be left out. */
@Component({
  selector: 'obi-log-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiErrorSummary, ObiField, ObiIcon, ObiInput, ObiPick, LocalDatePipe],
  templateUrl: './log-form.html',
  styleUrl: './log-form.css',
})
export class LogForm {
  private readonly outbox = inject(SessionOutbox);
  private readonly correction = injectCorrection();
  private readonly toasts = inject(Toasts);
  private readonly catalogue = inject(MessageCatalogue);
  private readonly personId = inject(Session).viewer()?.id ?? '';
  readonly pair = input.required<PairQuery['pair']>();
  /** A sheet has no button to begin again: it is closed. */
  readonly sheet = input(false);
  /** A session that the other side disputed: what was logged is put right and sent again. */
  readonly correcting = input<PairQuery['pair']['sessions'][number]>();
  /** What was saved without the network and not taken then: it is put right and sent again. */
  readonly again = input<LogSessionInput>();
  readonly saved = output();
  /** What was to be put right stays as it is. */
  readonly left = output();

  protected readonly draft = signal<SessionDraft | undefined>(undefined);
  protected readonly sending = signal(false);
  private readonly failure = signal<Failure | Refusal | undefined>(undefined);
  private readonly note = viewChild<ElementRef<HTMLTextAreaElement>>('note');

  protected readonly other = computed(() => nameOfOther(this.pair()));
  protected readonly isPutRight = computed(() => !!this.correcting() || !!this.again());
  /** On its first day a pair has no yesterday. */
  protected readonly days = computed<readonly Choice[]>(() => [
    { value: 'today', label: 'Today' },
    ...(this.pair().startedOn < this.pair().today ? [{ value: 'yesterday', label: 'Yesterday' }] : []),
    { value: 'date', label: 'Pick a date' },
  ]);
  protected readonly lengths = computed<readonly Choice[]>(() => {
    const minutes = [...new Set([15, 30, 45, 60, this.pair().minutes])].sort((a, b) => a - b);
    return minutes.map((each, at) => ({
      value: String(each),
      label: at === minutes.length - 1 ? `${each} min` : String(each),
    }));
  });
  protected readonly goals = computed<readonly Choice[]>(() =>
    this.pair()
      .goals.filter((goal) => !goal.metOn)
      .map((goal) => ({
        value: goal.id,
        label: shortened(goal.text),
        ...(goal.id === this.draft()?.goalId && { icon: 'check' as const }),
      })),
  );
  /** Whether the part that may be left out was opened: only then it is asked which modules it could be about. */
  protected readonly more = signal(false);
  private readonly topics = injectQuery(ModulesToTeachDocument, () =>
    this.more() ? { pairId: this.pair().id } : undefined,
  );
  protected readonly modules = computed<readonly Choice[]>(() => {
    const logged = this.correcting()?.about;
    const known = this.topics.value()?.pairTopics.modules ?? [];
    const all = logged ? [logged, ...known.filter(({ key }) => key !== logged.key)] : known;
    return all.map(({ key, title }) => ({ value: key, label: shortened(title) }));
  });
  protected readonly errors = computed<readonly FormError[]>(() => {
    const failure = this.failure();
    return failure ? [{ control: failure.field ?? 'sharedNote', message: this.words(failure) }] : [];
  });
  /** Said before it is saved: it is taken all the same, but does not bring anybody nearer to a belt. */
  protected readonly sameDay = computed(() => {
    const draft = this.draft();
    if (!draft || this.isPutRight()) return null;
    const day = this.dayOf(draft);
    const { id, sessions } = this.pair();
    const isThere =
      sessions.some(({ heldOn }) => heldOn === day) ||
      this.outbox.waiting().some(({ pairId, input }) => pairId === id && input.heldOn === day);
    return isThere ? day : null;
  });
  private readonly place = computed<DraftPlace>(() => ({ personId: this.personId, pairId: this.pair().id }), {
    equal: (one, other) => one.pairId === other.pairId && one.personId === other.personId,
  });

  constructor() {
    // Another pair has another draft; the same pair, read again, keeps what is typed.
    effect(() => {
      const place = this.place();
      const disputed = this.correcting();
      const again = this.again();
      const { minutes, today, mySide } = untracked(this.pair);
      const fresh = newDraft(minutes, today);
      this.failure.set(undefined);
      if (disputed) this.draft.set(draftOf(disputed, mySide, fresh));
      else this.draft.set(again ? draftAgain(again, fresh) : (keptDraft(place) ?? fresh));
    });
    effect(() => {
      this.pair();
      this.readOn = todayHere();
    });
    const clock = setInterval(() => this.keepNow(), KEPT_EVERY_MS);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(clock);
      this.keepNow();
    });
  }

  focus(): void {
    this.note()?.nativeElement.focus();
  }

  protected change(part: Partial<SessionDraft>): void {
    this.draft.update((draft) => draft && { ...draft, ...part });
    this.isTouched = true;
  }

  protected typed(event: Event, field: 'date' | 'sharedNote' | 'privateNote' | 'learned' | 'taught'): void {
    this.change({ [field]: (event.target as HTMLInputElement).value });
  }

  protected when(value: string | null): void {
    this.change({ when: (value ?? 'today') as SessionDraft['when'] });
  }

  protected opened(event: Event): void {
    if ((event.target as HTMLDetailsElement).open) this.more.set(true);
  }

  protected chooseGoal(value: string | null): void {
    this.change({ goalId: value });
  }

  protected errorAt(control: string): string | undefined {
    return this.errors().find((error) => error.control === control)?.message;
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const draft = this.draft();
    if (!draft || this.sending()) return;
    const input = this.inputOf(draft);
    // Known here, also without the network: what would not be taken does not wait to be sent.
    const [fault] = faultsOfLog(input, this.pair().startedOn, this.today());
    this.failure.set(fault);
    if (fault) return;
    this.sending.set(true);
    const disputed = this.correcting();
    const outcome = disputed
      ? await this.correction.send(disputed.id, input)
      : await this.outbox.send(this.pair().id, input);
    this.sending.set(false);
    if (outcome === 'sent' || outcome === 'waiting') {
      this.toasts.show(
        outcome === 'sent'
          ? this.correcting()
            ? `Session corrected. ${this.other()} is asked again`
            : 'Session saved'
          : 'Session saved on this device. It is sent when you are connected',
      );
      this.startAgain();
      this.saved.emit();
    } else this.failure.set(outcome);
  }

  protected startAgain(): void {
    if (this.isPutRight()) return;
    forgetDraft(this.place());
    this.isTouched = false;
    this.failure.set(undefined);
    this.draft.set(newDraft(this.pair().minutes, this.pair().today));
  }

  private isTouched = false;
  /** The day on which the pair was read, here: the page may stay open over midnight. */
  private readOn = todayHere();

  private keepNow(): void {
    const draft = this.draft();
    if (this.isTouched && draft && !this.isPutRight()) keepDraft(this.place(), draft);
  }

  private today(): string {
    return plusDays(this.pair().today, daysBetween(this.readOn, todayHere()));
  }

  private words(failure: Failure | Refusal): string {
    return failure instanceof Failure ? this.catalogue.tell(failure) : this.catalogue.tellRefusal(failure);
  }

  private dayOf({ when, date }: SessionDraft): string {
    const today = this.today();
    return { today, yesterday: plusDays(today, -1), date }[when];
  }

  private inputOf(draft: SessionDraft) {
    const heldOn = this.dayOf(draft);
    const { sharedNote, privateNote, learned, taught, goalId } = draft;
    const isOpenGoal = this.goals().some((goal) => goal.value === goalId);
    return {
      idempotencyKey: draft.key,
      heldOn,
      minutes: Number(draft.minutes),
      goalId: isOpenGoal ? goalId : null,
      module: draft.module ?? null,
      sharedNote,
      privateNote,
      learned,
      taught,
    };
  }
}

const LONGEST_GOAL = 34;

/** A goal has to fit one button: the rest of it stands on the page. */
function shortened(text: string): string {
  if (text.length <= LONGEST_GOAL) return text;
  return `${text.slice(0, LONGEST_GOAL).replace(/[\s,;.]+\S*$/, '')} …`;
}
