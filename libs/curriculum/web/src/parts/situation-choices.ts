import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { ObiOptionCard } from '@obi/shared/ui';

/** A channel and a reply, as far as they are picked. */
export interface PickedChoice {
  readonly channel: string | null;
  readonly reply: string | null;
}

export interface SituationToChoose {
  readonly key: string;
  readonly channelQuestion: string;
  readonly channels: readonly { readonly key: string; readonly title: string; readonly hint: string }[];
  readonly replyQuestion: string;
  readonly replies: readonly { readonly key: string; readonly text: string }[];
}

/** Where one answers, and what one writes. */
@Component({
  selector: 'obi-situation-choices',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiOptionCard],
  template: `
    <fieldset>
      <legend>
        <h2 class="h3">1. {{ situation().channelQuestion }}</h2>
      </legend>
      <div class="chs">
        @for (channel of situation().channels; track channel.key) {
          <obi-option-card
            [name]="'channel-' + situation().key"
            [value]="channel.key"
            [heading]="channel.title"
            [line]="channel.hint"
            [checked]="picked().channel === channel.key"
            (chosen)="pick.emit({ channel: channel.key })"
          />
        }
      </div>
    </fieldset>
    <fieldset>
      <legend>
        <h2 class="h3">2. {{ situation().replyQuestion }}</h2>
      </legend>
      <div class="reps">
        @for (reply of situation().replies; track reply.key) {
          <obi-option-card
            [name]="'reply-' + situation().key"
            [value]="reply.key"
            [said]="reply.text"
            [checked]="picked().reply === reply.key"
            (chosen)="pick.emit({ reply: reply.key })"
          />
        }
      </div>
    </fieldset>
  `,
  styles: `
    :host {
      display: block;
    }
    .h3 {
      margin-bottom: 10px;
    }
    .chs {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 8px;
      margin-bottom: 24px;
    }
    .reps {
      display: grid;
      gap: 8px;
    }
    @media (max-width: 1023px) {
      .chs {
        margin-bottom: 18px;
      }
    }
    @media (max-width: 359px) {
      .chs {
        grid-template-columns: 1fr;
      }
    }
  `,
})
export class SituationChoices {
  readonly situation = input.required<SituationToChoose>();
  readonly picked = input.required<PickedChoice>();
  readonly pick = output<Partial<PickedChoice>>();
}
