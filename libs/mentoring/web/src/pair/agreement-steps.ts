import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  model,
  output,
  signal,
} from '@angular/core';
import { AGREED_MINUTES, AGREED_WEEKS, type AgreementTerms, faultsOfAgreement } from '@obi/mentoring/rules';
import {
  type Choice,
  type FormError,
  ObiDialog,
  ObiErrorSummary,
  ObiField,
  ObiIcon,
  ObiInput,
  ObiPick,
  ObiSteps,
} from '@obi/shared/ui';
import { injectMutation, MessageCatalogue } from '@obi/shared/web';
import { nameOfOther } from '../words/words';
import { SaveAgreementDocument } from './agreement.graphql.gen';
import {
  AddGoalDocument,
  type AgreementDriver,
  type MentoringSide,
  type PairQuery,
} from './pair-page.graphql.gen';

const STEPS = ['Who drives', 'Rhythm', 'Goals both ways', 'What stays between us', 'How we stop'] as const;
/** On which step one finds what will not do. */
const STEP_OF: Readonly<Record<string, number>> = {
  drives: 0,
  everyWeeks: 1,
  minutes: 1,
  endsOn: 1,
  text: 2,
  staysBetweenUs: 3,
  howWeStop: 4,
};
const USUAL = {
  stays: 'Everything but dates and minutes.',
  stop: 'Whoever wants to stop says so in a session, and we look back together.',
};

/** The agreement in five steps and five minutes: one question on each. */
@Component({
  selector: 'obi-agreement-steps',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiDialog, ObiErrorSummary, ObiField, ObiIcon, ObiInput, ObiPick, ObiSteps],
  templateUrl: './agreement-steps.html',
  styleUrl: './agreement-steps.css',
})
export class AgreementSteps {
  private readonly catalogue = inject(MessageCatalogue);
  readonly pair = input.required<PairQuery['pair']>();
  readonly open = model(false);
  /** Whether the other one is asked: not about a text that is the same. */
  readonly saved = output<'asks' | 'holds'>();
  protected readonly save = injectMutation(SaveAgreementDocument);
  protected readonly add = injectMutation(AddGoalDocument);
  protected readonly names = STEPS;
  protected readonly step = signal(0);
  protected readonly drives = signal<AgreementDriver | null>('both');
  protected readonly weeks = signal('');
  protected readonly minutes = signal('');
  protected readonly endsOn = signal('');
  protected readonly goals = signal<Readonly<Record<MentoringSide, string>>>({ mentor: '', mentee: '' });
  protected readonly stays = signal('');
  protected readonly stop = signal('');
  protected readonly other = computed(() => nameOfOther(this.pair()));
  protected readonly isLast = computed(() => this.step() === STEPS.length - 1);
  protected readonly isPending = computed(() => this.save.isPending() || this.add.isPending());
  protected readonly drivers = computed<readonly Choice<AgreementDriver>[]>(() => [
    { value: 'both', label: 'Both, in turn' },
    { value: 'mentor', label: this.pair().mentor.callName },
    { value: 'mentee', label: this.pair().mentee.callName },
  ]);
  protected readonly sides = computed(() => [
    { side: 'mentee' as const, name: this.pair().mentee.callName },
    { side: 'mentor' as const, name: this.pair().mentor.callName },
  ]);
  protected readonly allowed = { weeks: AGREED_WEEKS, minutes: AGREED_MINUTES };
  /** What was wrong with the step that was open when it was to be left. */
  private readonly faults = signal<readonly FormError[]>([]);
  protected readonly errors = computed<readonly FormError[]>(() => {
    const refusal = this.save.refusal() ?? this.add.refusal();
    return refusal
      ? [{ control: refusal.field ?? 'everyWeeks', message: this.catalogue.tell(refusal) }]
      : this.faults();
  });
  private readonly terms = computed<AgreementTerms>(() => ({
    drives: this.drives() ?? 'both',
    everyWeeks: Number(this.weeks()),
    minutes: Number(this.minutes()),
    endsOn: this.endsOn(),
    staysBetweenUs: this.stays(),
    howWeStop: this.stop(),
  }));

  /** Begins with what was agreed before, or with what is usual. */
  begin(): void {
    const { agreement } = this.pair();
    const { everyWeeks, minutes, endsOn } = agreement ?? this.pair();
    this.forgetFaults();
    this.step.set(0);
    this.drives.set(agreement?.drives ?? 'both');
    this.weeks.set(String(everyWeeks));
    this.minutes.set(String(minutes));
    this.endsOn.set(endsOn);
    this.goals.set({ mentor: '', mentee: '' });
    this.stays.set(agreement?.staysBetweenUs ?? USUAL.stays);
    this.stop.set(agreement?.howWeStop ?? USUAL.stop);
    this.open.set(true);
  }

  protected errorAt(control: string): string | undefined {
    return this.errors().find((error) => error.control === control)?.message;
  }

  protected setGoal(side: MentoringSide, text: string): void {
    this.goals.update((goals) => ({ ...goals, [side]: text }));
  }

  protected async next(event: Event): Promise<void> {
    event.preventDefault();
    if (this.isPending()) return;
    this.forgetFaults();
    this.faults.set(this.faultsHere());
    if (this.errors().length) return;
    if (!this.isLast()) {
      this.step.update((step) => step + 1);
      return;
    }
    const saved = (await this.addGoals()) && (await this.keep());
    if (!saved) {
      this.step.set(STEP_OF[this.errors()[0]?.control ?? ''] ?? this.step());
      return;
    }
    this.open.set(false);
    this.saved.emit(saved.saveAgreement.agreement?.standing === 'agreed' ? 'holds' : 'asks');
  }

  protected back(): void {
    this.forgetFaults();
    this.step.update((step) => step - 1);
  }

  private forgetFaults(): void {
    this.save.reset();
    this.add.reset();
    this.faults.set([]);
  }

  private faultsHere(): readonly FormError[] {
    return faultsOfAgreement(this.terms(), this.pair().today)
      .filter(({ field = '' }) => STEP_OF[field] === this.step())
      .map((fault) => ({ control: fault.field ?? '', message: this.catalogue.tellRefusal(fault) }));
  }

  private keep() {
    return this.save.run({ pairId: this.pair().id, input: this.terms() });
  }

  /** What was taken is not sent again when something after it is not. */
  private async addGoals(): Promise<boolean> {
    for (const { side } of this.sides()) {
      const text = this.goals()[side].trim();
      if (!text) continue;
      const done = await this.add.run({ pairId: this.pair().id, text, byOn: null, forSide: side });
      if (!done) return false;
      this.setGoal(side, '');
    }
    return true;
  }
}
