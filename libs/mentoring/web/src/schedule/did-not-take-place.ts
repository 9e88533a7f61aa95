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
import { type Choice, ObiDialog, ObiPick } from '@obi/shared/ui';
import { injectMutation, MessageCatalogue } from '@obi/shared/web';
import type { MentoringSide, PairQuery, WhyNotHeld } from '../pair/pair-page.graphql.gen';
import { nameOfOther, whyNotHeldWords } from '../words/words';
import { CallOffSessionDocument } from './schedule.graphql.gen';

/** The sheet in which is said that a session whose time has come did not take place: who did not come, and why. */
@Component({
  selector: 'obi-did-not-take-place',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiDialog, ObiPick],
  template: `
    <obi-dialog heading="This session does not take place" [(open)]="open">
      <form class="stack" novalidate (submit)="submit($event)">
        <p class="s m">It is never held against a mentor. HR sees how often, not why.</p>
        <obi-pick label="Who did not come" [choices]="people()" [(value)]="by" />
        @if (by() !== pair().mySide) {
          <p class="s m">{{ other() }} reads that you say so, and can say that it was not so.</p>
        }
        <obi-pick label="Why" [choices]="reasons" [(value)]="why" />
        @if (problem(); as words) {
          <p class="err" role="alert">{{ words }}</p>
        }
        <button class="btn" [attr.aria-disabled]="cancel.isPending() || null">
          Say so and tell both calendars
        </button>
      </form>
    </obi-dialog>
  `,
})
export class DidNotTakePlace {
  private readonly catalogue = inject(MessageCatalogue);
  readonly pair = input.required<PairQuery['pair']>();
  readonly open = model(false);
  readonly done = output<string>();
  /** It was not taken: what stands may be something else now. */
  readonly refused = output();
  protected readonly cancel = injectMutation(CallOffSessionDocument);
  protected readonly by = linkedSignal<MentoringSide | null>(() => this.pair().mySide);
  protected readonly why = signal<WhyNotHeld | null>(null);
  private readonly missing = signal<string | undefined>(undefined);
  protected readonly other = computed(() => nameOfOther(this.pair()));
  protected readonly people = computed<readonly Choice<MentoringSide>[]>(() => [
    { value: 'mentor', label: this.pair().mentor.callName },
    { value: 'mentee', label: this.pair().mentee.callName },
  ]);
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
    this.done.emit('Said. Both of you get word by mail');
  }
}
