import {
  computed,
  DestroyRef,
  effect,
  inject,
  Injectable,
  linkedSignal,
  signal,
  untracked,
} from '@angular/core';
import type { TypedDocument } from '@obi/kernel';
import { asFailure, Connection, type Failure, Session, Transport } from '@obi/shared/web';
import { type Kept, OutboxStorage } from './outbox-storage';

const AGAIN_AFTER_MS = 5_000;
/** A fault of the server is tried again so often; then what waits behind it goes on. */
const MOST_FAULTS = 5;

interface Sender {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (failure: Failure) => void;
}

export interface SendOptions {
  /** What waits under the same name is replaced: only the last answer to a question counts. */
  readonly instead?: string;
  /** False: in order with the rest, but forgotten when the page is closed. */
  readonly keep?: boolean;
}

/**
 * What a person did goes out in the order in which they did it, one thing after the other, and is kept on the device
 * until the server has it: through a lost connection, a reload and a closed browser. Each thing acts once, because it
 * carries a key of its own or says the same when it is said twice.
 */
@Injectable({ providedIn: 'root' })
export class Outbox {
  private readonly transport = inject(Transport);
  private readonly connection = inject(Connection);
  private readonly session = inject(Session);
  private readonly person = computed(() => this.session.viewer()?.id ?? 'nobody');
  private readonly storage = computed(() => new OutboxStorage(this.person()));
  private readonly kept = linkedSignal(() => this.storage().all());
  private readonly senders = new Map<string, Sender>();
  private readonly orphans = signal(0);
  private faults = 0;
  private isSending = false;

  /** How many things wait to be sent. */
  readonly waiting = computed(() => this.kept().length);
  /** Grows when things of an earlier visit have gone out. */
  readonly caughtUp = this.orphans.asReadonly();

  constructor() {
    effect(() => {
      this.person();
      if (!this.connection.offline()) untracked(() => void this.sendAll());
    });
    const timer = setInterval(() => void this.sendAll(), AGAIN_AFTER_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  /** Sends, now or as soon as it can be done; answers when the server has answered, and fails when it refuses. */
  send<Result, Variables>(
    document: TypedDocument<Result, Variables>,
    variables: Variables,
    { instead, keep = true }: SendOptions = {},
  ): Promise<Result> {
    // What waits is read from the device before this joins it there.
    const waiting = this.replace(instead);
    const entry = this.storage().add({ id: document.id, name: document.name, variables, instead }, keep);
    this.kept.set([...waiting, entry]);
    return new Promise<Result>((resolve, reject) => {
      this.senders.set(entry.key, { resolve: resolve as Sender['resolve'], reject });
      void this.sendAll();
    });
  }

  /** Forgets what waits under this name, except what is on its way already; answers what still waits. */
  private replace(instead: string | undefined): readonly Kept[] {
    const [first, ...rest] = this.kept();
    const waiting = this.isSending || !first ? rest : [first, ...rest];
    for (const each of waiting) if (instead !== undefined && each.instead === instead) this.drop(each);
    return this.kept();
  }

  private async sendAll(): Promise<void> {
    if (this.isSending) return;
    this.isSending = true;
    let orphans = 0;
    try {
      // Looked at anew each time: what the answer to one thing sends joins what waits while this still runs.
      for (let first = this.kept()[0]; first; first = this.kept()[0]) {
        const sent = await this.sendFirst(first);
        if (sent === 'wait') break;
        if (sent === 'orphan') orphans += 1;
      }
    } finally {
      this.isSending = false;
    }
    if (orphans > 0) this.orphans.update((count) => count + orphans);
  }

  /** Sends what has waited longest. */
  private async sendFirst(entry: Kept): Promise<'wait' | 'told' | 'orphan'> {
    try {
      const answer = await this.transport.execute({ id: entry.id, name: entry.name }, entry.variables);
      this.faults = 0;
      return this.settle(entry, (sender) => sender.resolve(answer));
    } catch (error) {
      const failure = asFailure(error);
      if (this.isWorthWaiting(failure)) return 'wait';
      return this.settle(entry, (sender) => sender.reject(failure));
    }
  }

  private isWorthWaiting({ kind }: Failure): boolean {
    if (kind === 'OFFLINE' || kind === 'UNAUTHENTICATED') return true;
    if (kind !== 'INTERNAL') return false;
    this.faults += 1;
    return this.faults % MOST_FAULTS !== 0;
  }

  private settle(entry: Kept, tell: (sender: Sender) => void): 'told' | 'orphan' {
    const sender = this.senders.get(entry.key);
    this.drop(entry);
    if (sender) tell(sender);
    return sender ? 'told' : 'orphan';
  }

  private drop(entry: Kept): void {
    this.storage().remove(entry);
    this.senders.delete(entry.key);
    this.kept.update((all) => all.filter((each) => each.key !== entry.key));
  }
}
