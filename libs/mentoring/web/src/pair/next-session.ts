import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { type Choice, ObiDialog, ObiField, ObiInput, ObiPick } from '@obi/shared/ui';
import { injectMutation, MessageCatalogue } from '@obi/shared/web';
import { whyNotHeldWords } from '../words/words';
import {
  CancelSessionDocument,
  type MentoringSide,
  type PairQuery,
  ScheduleSessionDocument,
  type WhyNotHeld,
} from './pair-page.graphql.gen';

/** A moment as the browser's field for day and time wants it, in the time zone of the browser. */
function forField(instant: string | null): string {
  if (!instant) return '';
  const date = new Date(instant);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** Plans, moves or calls off the next session. */
@Component({
  selector: 'obi-next-session',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiDialog, ObiField, ObiInput, ObiPick],
  styles: `
    .row {
      gap: 0;
      margin-right: -12px;
    }
  `,
  template: `
    <div class="row">
      <button type="button" class="btn t d" (click)="planning.set(true)">
        {{ pair().planned ? 'Move' : 'Plan' }}<span class="vh"> the next session</span>
      </button>
      @if (pair().planned) {
        <button type="button" class="btn t d" (click)="cancelling.set(true)">
          Call off<span class="vh"> the next session</span>
        </button>
      }
    </div>
    <obi-dialog heading="When do you meet next?" [(open)]="planning">
      <form class="stack" novalidate (submit)="schedule($event, at.value)">
        <obi-field
          label="Day and time"
          help="In the time zone of this device."
          control="at"
          [error]="problem()"
        >
          <input obiInput #at type="datetime-local" [value]="planned()" />
        </obi-field>
        <button class="btn" [attr.aria-disabled]="plan.isPending() || null">Save the time</button>
      </form>
    </obi-dialog>
    <obi-dialog heading="This session does not take place" [(open)]="cancelling">
      <form class="stack" novalidate (submit)="callOff($event)">
        <p class="s m">It is never held against a mentor. HR sees how often, not why.</p>
        <obi-pick label="Who cancels" [choices]="people()" [(value)]="by" />
        <obi-pick label="Why" [choices]="reasons" [(value)]="why" />
        @if (problem(); as words) {
          <p class="err" role="alert">{{ words }}</p>
        }
        <button class="btn" [attr.aria-disabled]="cancel.isPending() || null">
          Save that it does not take place
        </button>
      </form>
    </obi-dialog>
  `,
})
export class NextSession {
  private readonly catalogue = inject(MessageCatalogue);
  readonly pair = input.required<PairQuery['pair']>();
  readonly changed = output();
  protected readonly plan = injectMutation(ScheduleSessionDocument);
  protected readonly cancel = injectMutation(CancelSessionDocument);
  protected readonly planning = signal(false);
  protected readonly cancelling = signal(false);
  protected readonly by = signal<MentoringSide | null>(null);
  protected readonly why = signal<WhyNotHeld | null>('work');
  private readonly missing = signal<string | undefined>(undefined);
  protected readonly planned = computed(() => forField(this.pair().planned?.plannedFor ?? null));
  protected readonly people = computed<readonly Choice<MentoringSide>[]>(() => [
    { value: 'mentor', label: this.pair().mentor.callName },
    { value: 'mentee', label: this.pair().mentee.callName },
  ]);
  protected readonly reasons = (Object.keys(whyNotHeldWords) as WhyNotHeld[]).map((value) => ({
    value,
    label: whyNotHeldWords[value],
  }));
  protected readonly problem = computed(() => {
    const refusal = this.plan.refusal() ?? this.cancel.refusal();
    return this.missing() ?? (refusal && this.catalogue.tell(refusal));
  });

  protected async schedule(event: Event, at: string): Promise<void> {
    event.preventDefault();
    this.missing.set(at ? undefined : 'Choose a day and a time');
    if (!at || !(await this.plan.run({ pairId: this.pair().id, at: new Date(at).toISOString() }))) return;
    this.planning.set(false);
    this.changed.emit();
  }

  protected async callOff(event: Event): Promise<void> {
    event.preventDefault();
    const { planned } = this.pair();
    const by = this.by();
    const why = this.why();
    this.missing.set(by && why ? undefined : 'Choose who cancels, and why');
    if (!planned || !by || !why || !(await this.cancel.run({ sessionId: planned.id, by, why }))) return;
    this.cancelling.set(false);
    this.changed.emit();
  }
}
