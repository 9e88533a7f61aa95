import { computed, inject, Injectable } from '@angular/core';
import type { Failure } from '@obi/shared/web';
import { Outbox } from '@obi/shared/web/outbox';
import { LogSessionDocument, type LogSessionInput } from './log-session.graphql.gen';

/** A session that was saved while the server could not be reached. */
export interface WaitingSession {
  readonly pairId: string;
  readonly input: LogSessionInput;
  /** Why the server would not take it, once it was reached. */
  readonly refused?: { readonly code: string; readonly params: Failure['params'] };
}

/**
 * Sessions that wait to be sent, kept on the device. Each carries the key with which it was first sent, so that one
 * that did arrive is not counted again.
 */
@Injectable({ providedIn: 'root' })
export class SessionOutbox {
  private readonly outbox = inject(Outbox);
  private readonly list = computed(() => this.outbox.keptOf(LogSessionDocument));
  /** Counts what arrived, so that pages know to ask again. */
  readonly arrived = this.outbox.caughtUp;
  /** What is on its way right now does not wait: it is not told before it could not be sent. */
  readonly waiting = computed<readonly WaitingSession[]>(() =>
    this.list()
      .filter(({ refused }) => refused || this.outbox.isStuck())
      .map(({ variables, refused }) => ({ ...variables, ...(refused && { refused }) })),
  );
  readonly unsent = computed(() => this.waiting().filter((one) => !one.refused).length);

  constructor() {
    this.outbox.offers(LogSessionDocument);
  }

  /** Sends at once; without a connection the session waits here. A refusal of the server is the caller's to tell. */
  async send(pairId: string, input: LogSessionInput): Promise<'sent' | 'waiting' | Failure> {
    const handed = await this.outbox.hand(
      LogSessionDocument,
      { pairId, input },
      { thing: 'session', at: `/pair/${pairId}` },
    );
    if (handed.is === 'refused') return handed.failure;
    return handed.is === 'taken' ? 'sent' : 'waiting';
  }

  drop({ input }: WaitingSession): void {
    const { idempotencyKey } = input;
    const entry = this.list().find(({ variables }) => variables.input.idempotencyKey === idempotencyKey);
    if (entry) this.outbox.drop(entry);
  }
}
