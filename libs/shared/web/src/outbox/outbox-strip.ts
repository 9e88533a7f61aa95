import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ObiIcon } from '@obi/shared/ui';
import { Connection } from '../api/connection';
import { MessageCatalogue } from '../page/messages';
import { Outbox } from './outbox';
import type { Kept } from './outbox-storage';
import { refusedInWords, waitingInWords } from './waiting-words';

/** The line under the top: that one is offline, what waits to be sent, and what was sent and not taken. */
@Component({
  selector: 'obi-outbox-strip',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiIcon, RouterLink],
  template: `
    @if (words(); as words) {
      <p class="offline" role="status">
        <obi-icon [name]="connection.offline() ? 'download' : 'clock'" [small]="true" />{{ words }}
      </p>
    }
    @for (entry of refused(); track entry.key) {
      <p class="offline" role="alert">
        <obi-icon name="warning" [small]="true" />
        <span>{{ why(entry) }}</span>
        @if (entry.at; as at) {
          <a class="btn t d" [routerLink]="at">Look at it</a>
        } @else {
          <button type="button" class="btn t d" (click)="outbox.drop(entry)">Do not tell me again</button>
        }
      </p>
    }
  `,
})
export class OutboxStrip {
  /** What can be done without the network, where nothing waits: a sentence. */
  readonly can = input('');
  protected readonly outbox = inject(Outbox);
  protected readonly connection = inject(Connection);
  private readonly messages = inject(MessageCatalogue);
  private readonly router = inject(Router);

  protected readonly words = computed(() => {
    const waiting = waitingInWords(this.outbox.things());
    if (this.connection.offline()) return `You are offline. ${waiting ? `${waiting}.` : this.can()}`.trim();
    return this.outbox.isStuck() && waiting ? `${waiting}. Obi tries again by itself.` : '';
  });
  /** The page at which it was done tells it in full. */
  protected readonly refused = computed(() =>
    this.outbox.refused().filter(({ at }) => !at || !this.router.url.startsWith(at)),
  );

  protected why(entry: Kept): string {
    const { kind = 'INTERNAL', code = 'INTERNAL', params = {} } = entry.refused ?? {};
    return `${refusedInWords(entry)} ${this.messages.tell({ kind: kind as never, code, params, reference: null })}`;
  }
}
