import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import {
  beltPhrase,
  type FormError,
  ObiDialog,
  ObiErrorSummary,
  ObiField,
  ObiInput,
  Toasts,
} from '@obi/shared/ui';
import { injectMutation, MessageCatalogue } from '@obi/shared/web';
import { DayField } from '../day/day-field';
import { BELTS, type Belt, isLocalDate, type LocalDate } from '@obi/kernel';
import {
  MoveNeedDateDocument,
  RecogniseBeltDocument,
  RevokeBeltDocument,
} from './person-certification-page.graphql.gen';

/** What HR is about to decide about one person. */
export type Decision =
  | { readonly kind: 'move'; readonly belt: Belt; readonly dueOn: LocalDate | null }
  | { readonly kind: 'recognise'; readonly belt: Belt; readonly choices: readonly Belt[] }
  | { readonly kind: 'revoke'; readonly belt: Belt };

interface Wording {
  readonly heading: string;
  readonly button: string;
  readonly done: string;
  readonly dayLabel?: string;
  readonly field: 'dueOn' | 'earnedOn' | null;
  readonly consequence: string;
}

/** One decision with its reason: moving a date, recognising a belt, or taking one away. */
@Component({
  selector: 'obi-decision-sheet',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayField, ObiDialog, ObiErrorSummary, ObiField, ObiInput],
  templateUrl: './decision-sheet.html',
})
export class DecisionSheet {
  private readonly catalogue = inject(MessageCatalogue);
  private readonly toasts = inject(Toasts);
  readonly decision = input<Decision>();
  readonly personId = input.required<string>();
  readonly name = input.required<string>();
  readonly closed = output();
  readonly decided = output();

  private readonly moveDate = injectMutation(MoveNeedDateDocument);
  private readonly recognise = injectMutation(RecogniseBeltDocument);
  private readonly revoke = injectMutation(RevokeBeltDocument);
  protected readonly belts = BELTS;
  protected readonly beltPhrase = beltPhrase;
  protected readonly reason = linkedSignal({ source: this.decision, computation: () => '' });
  protected readonly day = linkedSignal(() => {
    const decision = this.decision();
    return decision?.kind === 'move' ? (decision.dueOn ?? '') : '';
  });
  protected readonly belt = linkedSignal(() => this.decision()?.belt ?? 'white');
  protected readonly choices = computed(() => {
    const decision = this.decision();
    return decision?.kind === 'recognise' ? decision.choices : [];
  });
  private readonly tried = signal(false);
  protected readonly words = computed(() => wordingOf(this.decision(), this.name(), this.belt()));
  protected readonly isPending = computed(
    () => this.moveDate.isPending() || this.recognise.isPending() || this.revoke.isPending(),
  );

  private readonly missing = computed<readonly FormError[]>(() => {
    const errors: FormError[] = [];
    if (this.words().field && !isLocalDate(this.day()))
      errors.push({
        control: 'decision-day',
        message: this.catalogue.tellRefusal({ code: 'BELTS_DAY_UNKNOWN' }),
      });
    if (this.reason().trim() === '')
      errors.push({
        control: 'decision-reason',
        message: this.catalogue.tellRefusal({ code: 'BELTS_REASON_MISSING' }),
      });
    return errors;
  });
  protected readonly errors = computed<readonly FormError[]>(() => {
    const refusal = this.moveDate.refusal() ?? this.recognise.refusal() ?? this.revoke.refusal();
    if (!refusal) return this.tried() ? this.missing() : [];
    const isDay = refusal.field !== null && refusal.field === this.words().field;
    return [{ control: isDay ? 'decision-day' : 'decision-reason', message: this.catalogue.tell(refusal) }];
  });

  protected errorAt(control: string): string | undefined {
    return this.errors().find((error) => error.control === control)?.message;
  }

  protected close(): void {
    this.forget();
    this.closed.emit();
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.forget();
    this.tried.set(true);
    const { done } = this.words();
    if (this.missing().length > 0 || !(await this.send())) return;
    this.toasts.show(done);
    this.decided.emit();
    this.close();
  }

  private send(): Promise<object | undefined> {
    const personId = this.personId();
    const reason = this.reason().trim();
    const input = { personId, belt: this.belt(), reason };
    switch (this.decision()?.kind) {
      case 'move':
        return this.moveDate.run({ personId, dueOn: this.day(), reason });
      case 'recognise':
        return this.recognise.run({ input, earnedOn: this.day() });
      default:
        return this.revoke.run({ input });
    }
  }

  private forget(): void {
    this.tried.set(false);
    for (const each of [this.moveDate, this.recognise, this.revoke]) each.reset();
  }
}

function wordingOf(decision: Decision | undefined, name: string, belt: Belt): Wording {
  const phrase = beltPhrase(belt);
  switch (decision?.kind) {
    case 'move':
      return {
        heading: 'Move the date',
        button: 'Move the date',
        done: 'Date moved',
        dayLabel: 'New last day',
        field: 'dueOn',
        consequence: `${name} has until the end of that day to hold the ${phrase}, and what is needed before it. Nobody else’s date moves.`,
      };
    case 'recognise':
      return {
        heading: 'Recognise a belt',
        button: `Recognise the ${phrase}`,
        done: `The ${phrase} counts from now on`,
        dayLabel: 'Earned on',
        field: 'earnedOn',
        consequence: `For a belt that was earned before Obi. It expires as if it had been earned here on that day, and counts from today: no past day’s answer changes.`,
      };
    default:
      return {
        heading: `Revoke the ${phrase}`,
        button: `Revoke the ${phrase}`,
        done: `The ${phrase} was taken away`,
        field: null,
        consequence: `${name} no longer holds the ${phrase} from today, and has to do everything it asks again. What was earned stays in the history.`,
      };
  }
}
