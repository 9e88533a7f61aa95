import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  model,
  output,
  signal,
} from '@angular/core';
import {
  type Choice,
  type FormError,
  ObiDialog,
  ObiErrorSummary,
  ObiField,
  ObiInput,
  ObiNote,
  ObiPick,
} from '@obi/shared/ui';
import { injectMutation, MessageCatalogue } from '@obi/shared/web';
import type { PairQuery, WhyNotHeld } from '../pair/pair-page.graphql.gen';
import { whyNotHeldWords } from '../words/words';
import { type Given, meetingSomebodyElse, outsideHours } from './outside-hours';
import { ScheduleSessionDocument } from './schedule.graphql.gen';
import { forField, whenInWords } from './when';

const OTHER = 'other';
const LENGTHS = ['15', '30', '45', '60', '90'];

/** The sheet in which a session is planned, moved, or given a title and a place. */
@Component({
  selector: 'obi-plan-session',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiDialog, ObiErrorSummary, ObiField, ObiInput, ObiNote, ObiPick],
  templateUrl: './plan-session.html',
})
export class PlanSession {
  private readonly catalogue = inject(MessageCatalogue);
  readonly pair = input.required<PairQuery['pair']>();
  readonly proposed = input.required<readonly { readonly at: string; readonly label: string }[]>();
  /** The hours of the two. */
  readonly given = input<readonly Given[]>([]);
  readonly open = model(false);
  readonly done = output<string>();
  /** It was not taken: what stands may be something else now. */
  readonly refused = output();
  protected readonly save = injectMutation(ScheduleSessionDocument);
  private readonly missing = signal<string | null>(null);
  protected readonly planned = computed(() => this.pair().planned);
  protected readonly when = linkedSignal<string | null>(() => this.planned()?.plannedFor ?? OTHER);
  protected readonly minutes = linkedSignal<string | null>(() =>
    String(this.planned()?.plannedMinutes ?? this.pair().minutes),
  );
  protected readonly why = signal<WhyNotHeld | null>(null);
  protected readonly whyMissing = signal(false);
  protected readonly isOther = computed(() => this.when() === OTHER);
  /** What stands in the field for another time: by the clock of this device. */
  protected readonly typed = linkedSignal(() => forField(this.planned()?.plannedFor ?? null));
  /** The time that would be sent; none as long as the field is not whole. */
  private readonly at = computed(() => {
    if (!this.isOther()) return this.when();
    const date = new Date(this.typed());
    return Number.isNaN(date.getTime()) ? null : date.toISOString();
  });
  /** Told before it is sent, and never a reason not to: the two may know better. */
  protected readonly outside = computed(() => {
    const when = [this.at() ?? '', Number(this.minutes()), this.given()] as const;
    return [...meetingSomebodyElse(...when), ...outsideHours(...when)];
  });
  protected readonly moves = computed(() => {
    const before = this.planned()?.plannedFor;
    return !!before && this.at() !== before;
  });
  protected readonly times = computed<readonly Choice[]>(() => {
    const before = this.planned()?.plannedFor;
    return [
      ...(before ? [{ value: before, label: `${whenInWords(before)}, as it is` }] : []),
      ...this.proposed().map(({ at, label }) => ({ value: at, label })),
      { value: OTHER, label: 'Another time' },
    ];
  });
  protected readonly lengths = computed<readonly Choice[]>(() =>
    [...new Set([...LENGTHS, this.minutes() ?? '45'])]
      .sort((a, b) => Number(a) - Number(b))
      .map((value) => ({ value, label: `${value} min` })),
  );
  protected readonly reasons: readonly Choice<WhyNotHeld>[] = (
    Object.keys(whyNotHeldWords) as WhyNotHeld[]
  ).map((value) => ({ value, label: whyNotHeldWords[value] }));
  protected readonly errors = computed<readonly FormError[]>(() => {
    const refusal = this.save.refusal();
    const words = this.missing();
    if (words) return [{ control: 'at', message: words }];
    return refusal ? [{ control: refusal.field ?? 'title', message: this.catalogue.tell(refusal) }] : [];
  });

  protected errorAt(control: string): string | undefined {
    return this.errors().find((error) => error.control === control)?.message;
  }

  protected async submit(event: Event, title: string, place: string): Promise<void> {
    event.preventDefault();
    const at = this.at();
    this.missing.set(at ? null : 'Choose a day and a time');
    if (!at) return;
    const moves = this.moves();
    this.whyMissing.set(moves && this.why() === null);
    if (this.whyMissing()) return;
    const done = await this.save.run({
      pairId: this.pair().id,
      at,
      minutes: Number(this.minutes()),
      title,
      place,
      why: moves ? this.why() : null,
    });
    if (!done) return this.refused.emit();
    this.why.set(null);
    this.done.emit(
      moves
        ? 'Moved. Both of you get it by mail'
        : `${this.planned() ? 'Changed' : 'Planned'}. Both of you get it by mail`,
    );
  }
}
