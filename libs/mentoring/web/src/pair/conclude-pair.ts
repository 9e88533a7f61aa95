import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { ObiDialog, ObiOptionCard } from '@obi/shared/ui';
import { injectMutation, MessageCatalogue } from '@obi/shared/web';
import { ConcludePairDocument, type HowPairConcludes } from './pair-page.graphql.gen';

/** How a pair ends or goes on, in words that do justice to it. */
@Component({
  selector: 'obi-conclude-pair',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiDialog, ObiOptionCard],
  styles: `
    .btn.t.d {
      margin-left: -12px;
    }
  `,
  template: `
    <button type="button" class="btn t d" (click)="open.set(true)">End or extend this pair</button>
    <obi-dialog heading="How do you want to go on?" [(open)]="open">
      <form class="stack" novalidate (submit)="submit($event)">
        <fieldset class="stack">
          <legend class="vh">How do you want to go on?</legend>
          @for (way of ways; track way.value) {
            <obi-option-card
              name="how"
              [value]="way.value"
              [heading]="way.heading"
              [line]="way.line"
              [checked]="how() === way.value"
              (chosen)="how.set(way.value)"
            />
          }
        </fieldset>
        @if (conclude.refusal(); as refusal) {
          <p class="err" role="alert">{{ catalogue.tell(refusal) }}</p>
        }
        <button class="btn" [attr.aria-disabled]="conclude.isPending() || null">Save</button>
      </form>
    </obi-dialog>
  `,
})
export class ConcludePair {
  protected readonly catalogue = inject(MessageCatalogue);
  readonly pairId = input.required<string>();
  readonly changed = output();
  protected readonly conclude = injectMutation(ConcludePairDocument);
  protected readonly open = signal(false);
  protected readonly how = signal<HowPairConcludes>('extend');
  protected readonly ways = [
    { value: 'extend', heading: 'Extend it', line: 'You go on meeting. Change the end in what you agreed.' },
    { value: 'complete', heading: 'Complete it', line: 'You did what you set out to do.' },
    { value: 'concludeEarly', heading: 'Conclude it early', line: 'Your sessions count as they are.' },
  ] as const;

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (!(await this.conclude.run({ pairId: this.pairId(), how: this.how() }))) return;
    this.open.set(false);
    this.changed.emit();
  }
}
