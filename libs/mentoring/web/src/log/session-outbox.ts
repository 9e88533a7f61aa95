import { computed, DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { asFailure, type Failure, Session, Transport } from '@obi/shared/web';
import { keep, kept } from './kept';
import { LogSessionDocument, type LogSessionInput } from './log-session.graphql.gen';

/** A session that was saved while the server could not be reached. */
export interface WaitingSession {
  readonly pairId: string;
  readonly input: LogSessionInput;
  /** Why the server would not take it, once it was reached. */
  readonly refused?: { readonly code: string; readonly params: Failure['params'] };
}

const TRY_AGAIN_MS = 15_000;

/**
 * Sessions that wait to be sent, kept on the device. Each carries the key with which it was first sent, so that one
 * that did arrive is not counted again.
 */
@Injectable({ providedIn: 'root' })
export class SessionOutbox {
  private readonly transport = inject(Transport);
  private readonly name = `obi.session-outbox.${inject(Session).viewer()?.id ?? 'nobody'}`;
  private readonly list = signal<readonly WaitingSession[]>(kept(this.name) ?? []);
  private clock: ReturnType<typeof setTimeout> | undefined;
  /** Counts what arrived, so that pages know to ask again. */
  readonly arrived = signal(0);
  readonly waiting = this.list.asReadonly();
  readonly unsent = computed(() => this.list().filter((one) => !one.refused).length);

  constructor() {
    inject(DOCUMENT).defaultView?.addEventListener('online', () => void this.sendAll());
    if (this.unsent() > 0) void this.sendAll();
  }

  /** Sends at once; without a connection the session waits here. A refusal of the server is the caller's to tell. */
  async send(pairId: string, input: LogSessionInput): Promise<'sent' | 'waiting' | Failure> {
    try {
      await this.transport.execute(LogSessionDocument, { pairId, input });
      return 'sent';
    } catch (error) {
      const failure = asFailure(error);
      if (failure.kind !== 'OFFLINE') return failure;
      this.change((all) => [...all, { pairId, input }]);
      this.tryLater();
      return 'waiting';
    }
  }

  drop(session: WaitingSession): void {
    this.change((all) => all.filter((one) => one.input.idempotencyKey !== session.input.idempotencyKey));
  }

  private async sendAll(): Promise<void> {
    clearTimeout(this.clock);
    for (const session of this.list().filter((one) => !one.refused)) {
      try {
        await this.transport.execute(LogSessionDocument, session);
        this.drop(session);
        this.arrived.update((count) => count + 1);
      } catch (error) {
        const failure = asFailure(error);
        if (failure.kind === 'OFFLINE') return this.tryLater();
        if (failure.kind !== 'UNAUTHENTICATED') this.refuse(session, failure);
      }
    }
  }

  private refuse(session: WaitingSession, { code, params }: Failure): void {
    this.drop(session);
    this.change((all) => [...all, { ...session, refused: { code, params } }]);
  }

  private tryLater(): void {
    clearTimeout(this.clock);
    this.clock = setTimeout(() => void this.sendAll(), TRY_AGAIN_MS);
  }

  private change(how: (all: readonly WaitingSession[]) => readonly WaitingSession[]): void {
    this.list.update(how);
    const left = this.list();
    keep(this.name, left.length > 0 ? left : undefined);
  }
}
