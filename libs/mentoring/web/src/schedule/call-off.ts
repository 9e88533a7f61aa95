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
import { SPONSOR_HEARS_AFTER } from '@obi/mentoring/rules';
import { type Choice, ObiDialog, ObiPick } from '@obi/shared/ui';
import { injectMutation, MessageCatalogue } from '@obi/shared/web';
import type { MentoringSide, PairQuery, WhyNotHeld } from '../pair/pair-page.graphql.gen';
import { nameOfOther, whyNotHeldWords } from '../words/words';
import { CallOffSessionDocument } from './schedule.graphql.gen';

/** The sheet in which a planned session is called off: a reason and one tap. */
@Component({
  selector: 'obi-call-off',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiDialog, ObiPick],
  template: `
    <obi-dialog heading="This session does not take place" [(open)]="open">
      <form class="stack" novalidate (submit)="submit($event)">
        <p class="s m">It is never held against a mentor. HR sees how often, not why.</p>
        @if (hasBegun()) {
          <obi-pick label="Who did not come" [choices]="people()" [(value)]="by" />
          @if (by() !== pair().mySide) {
            <p class="s m">{{ other() }} reads that you say so, and can say that it was not so.</p>
          }
        }
        <obi-pick label="Why" [choices]="reasons" [(value)]="why" />
        @if (sponsorHears(); as words) {
          <p class="s m">{{ words }}</p>
        }
        @if (problem(); as words) {
          <p class="err" role="alert">{{ words }}</p>
        }
        <button class="btn" [attr.aria-disabled]="cancel.isPending() || null">
          Call it off and tell both calendars
        </button>
      </form>
    </obi-dialog>
  `,
})
export class CallOff {
  private readonly catalogue = inject(MessageCatalogue);
  readonly pair = input.required<PairQuery['pair']>();
  readonly open = model(false);
  readonly done = output<string>();
  /** It was not taken: what stands may be something else now. */
  readonly refused = output();
  protected readonly cancel = injectMutation(CallOffSessionDocument);
  protected readonly by = linkedSignal<MentoringSide | null>(() => this.pair().mySide);
  /** Before it begins each side calls off for itself. */
  protected readonly hasBegun = computed(
    () => this.open() && Date.parse(this.pair().planned?.plannedFor ?? '') <= Date.now(),
  );
  protected readonly why = signal<WhyNotHeld | null>(null);
  private readonly missing = signal<string | undefined>(undefined);
  protected readonly other = computed(() => nameOfOther(this.pair()));
  protected readonly people = computed<readonly Choice<MentoringSide>[]>(() => [
    { value: 'mentor', label: this.pair().mentor.callName },
    { value: 'mentee', label: this.pair().mentee.callName },
  ]);
  /** A mentee is told beforehand what follows: nobody is spoken of behind their back. */
  protected readonly sponsorHears = computed(() =>
    this.pair().hasSponsor && this.by() === 'mentee' && this.pair().mySide === 'mentee'
      ? `After every ${SPONSOR_HEARS_AFTER} sessions that you call off, the sponsor of your programme is asked to make time for you.`
      : null,
  );
  protected readonly reasons = (Object.keys(whyNotHeldWords) as WhyNotHeld[]).map((value) => ({
    value,
    label: whyNotHeldWords[value],
  }));
  protected readonly problem = computed(() => {
    const refusal = this.cancel.refusal();
    return this.missing() ?? (refusal && this.catalogue.tell(refusal));
  });

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    const [{ planned }, by, why] = [this.pair(), this.by(), this.why()];
    this.missing.set(why ? undefined : 'Choose why');
    if (!planned || !by || !why) return;
    if (!(await this.cancel.run({ sessionId: planned.id, by, why }))) return this.refused.emit();
    this.why.set(null);
    this.done.emit('Called off. Both of you get word by mail');
  }
}
