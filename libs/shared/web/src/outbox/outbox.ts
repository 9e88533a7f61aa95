import {
  computed,
  DestroyRef,
  DOCUMENT,
  effect,
  inject,
  Injectable,
  linkedSignal,
  signal,
  untracked,
} from '@angular/core';
import type { TypedDocument } from '@obi/kernel';
import { Connection } from '../api/connection';
import { asFailure, type Failure } from '../api/failure';
import { Transport } from '../api/transport';
import { DeviceCopies } from '../session/device-copies';
import { Session } from '../session/session';
import { type Kept, OutboxStorage } from './outbox-storage';

const AGAIN_AFTER_MS = 5_000;
/** A fault of the server is tried again so often; then what waits behind it goes on. */
const MOST_FAULTS = 5;

interface Sender {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (failure: Failure) => void;
}

export interface SendOptions extends Pick<Kept, 'thing' | 'about' | 'at' | 'instead'> {
  /** False: in order with the rest, but forgotten when the page is closed. */
  readonly keep?: boolean;
}

/** What came of something that was handed over: it was taken, it waits, or it was refused. */
export type Handed<Result> =
  | { readonly is: 'taken'; readonly answer: Result }
  | { readonly is: 'waiting' }
  | { readonly is: 'refused'; readonly failure: Failure };

/**
 * What a person did goes out in the order in which they did it, one thing after the other, and is kept on the device
 * until the server has it: through a lost connection, a reload and a closed browser. Each thing acts once, because it
 * carries a key of its own or says the same when it is said twice. What the server refuses when nobody is there to be
 * told is kept too, until the person has read why.
 */
@Injectable({ providedIn: 'root' })
export class Outbox {
  private readonly transport = inject(Transport);
  private readonly connection = inject(Connection);
  private readonly session = inject(Session);
  private readonly copies = inject(DeviceCopies);
  private readonly person = computed(() => this.session.viewer()?.id ?? 'nobody');
  private readonly storage = computed(() => new OutboxStorage(this.person()));
  private readonly kept = linkedSignal(() => this.storage().all());
  private readonly open = computed(() => this.kept().filter(({ refused }) => !refused));
  private readonly senders = new Map<string, Sender>();
  /** Documents by name: what an earlier version of the app kept is sent in the words of this one. */
  private readonly known = new Map<string, string>();
  /** Names of documents that the server no longer knows, and this page not yet. */
  private readonly strange = new Set<string>();
  private readonly orphans = signal(0);
  private readonly stuck = signal(false);
  private faults = 0;
  private sending: Promise<void> | undefined;

  /** How many things wait to be sent. */
  readonly waiting = computed(() => this.open().length);
  /** What these are, in the order in which they were done. */
  readonly things = computed(() => this.open().map(({ thing }) => thing));
  /** What the server did not take, until the person has read why. */
  readonly refused = computed(() => this.kept().filter(({ refused }) => !!refused));
  /** Whether something could not be sent when it was last tried. */
  readonly isStuck = computed(() => this.stuck() && this.waiting() > 0);
  /** Grows when things went out, or were refused, that nobody was waiting for any more. */
  readonly caughtUp = this.orphans.asReadonly();

  constructor() {
    effect(() => {
      this.person();
      if (!this.connection.offline()) untracked(() => void this.sendAll());
    });
    const timer = setInterval(() => void this.sendAll(), AGAIN_AFTER_MS);
    const window = inject(DOCUMENT).defaultView;
    const follow = ({ key }: StorageEvent) => this.storage().holds(key) && this.readAgain();
    window?.addEventListener('storage', follow);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
      window?.removeEventListener('storage', follow);
    });
  }

  /** Says which documents a page sends, so that what waits from before a new version of the app is known again. */
  offers(...documents: readonly Pick<Kept, 'id' | 'name'>[]): void {
    for (const { id, name } of documents) {
      this.known.set(name, id);
      this.strange.delete(name);
    }
    void this.sendAll();
  }

  /** What is kept of one document, with why it was refused. */
  keptOf<Variables>({
    name,
  }: TypedDocument<unknown, Variables>): readonly (Kept & { variables: Variables })[] {
    return this.kept().filter((each): each is Kept & { variables: Variables } => each.name === name);
  }

  /** Sends, now or as soon as it can be done; answers when the server has answered, and fails when it refuses. */
  send<Result, Variables>(
    document: TypedDocument<Result, Variables>,
    variables: Variables,
    options: SendOptions = {},
  ): Promise<Result> {
    const { key } = this.add(document, variables, options);
    return this.settled<Result>(key);
  }

  /** Sends if it can be done now; otherwise it is kept and goes out by itself. */
  async hand<Result, Variables>(
    document: TypedDocument<Result, Variables>,
    variables: Variables,
    options: SendOptions = {},
  ): Promise<Handed<Result>> {
    const { key } = this.add(document, variables, options);
    const settled = this.settled<Result>(key).then(
      (answer): Handed<Result> => ({ is: 'taken', answer }),
      (error: unknown): Handed<Result> => ({ is: 'refused', failure: asFailure(error) }),
    );
    const tried = this.sendAll().then((): Promise<Handed<Result>> | Handed<Result> => {
      // Whoever handed it over goes on: from here nobody waits for it.
      return this.senders.delete(key) ? { is: 'waiting' } : settled;
    });
    return Promise.race([settled, tried]);
  }

  /** Forgets something, as when the person has read why it was refused. */
  drop(entry: Kept): void {
    this.storage().remove(entry);
    this.senders.delete(entry.key);
    this.kept.update((all) => all.filter((each) => each.key !== entry.key));
  }

  private add<Variables>(
    document: TypedDocument<unknown, Variables>,
    variables: Variables,
    { keep = true, ...about }: SendOptions,
  ): Kept {
    this.known.set(document.name, document.id);
    // What waits is read from the device before this joins it there.
    const waiting = this.replace(about.instead);
    const { id, name } = document;
    const entry = this.storage().add({ id, name, variables, ...about }, keep);
    this.kept.set([...waiting, entry]);
    return entry;
  }

  private settled<Result>(key: string): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      this.senders.set(key, { resolve: resolve as Sender['resolve'], reject });
      void this.sendAll();
    });
  }

  /** Forgets what waits under this name, except what is on its way already; answers what still waits. */
  private replace(instead: string | undefined): readonly Kept[] {
    const [first, ...rest] = this.open();
    const waiting = this.sending || !first ? rest : [first, ...rest];
    for (const each of waiting) if (instead !== undefined && each.instead === instead) this.drop(each);
    return this.kept();
  }

  /** Another tab kept or sent something. What somebody on this page waits for stays, kept on the device or not. */
  private readAgain(): void {
    const onDevice = this.storage().all();
    const keys = new Set(onDevice.map(({ key }) => key));
    const mine = this.kept().filter(({ key }) => !keys.has(key) && this.senders.has(key));
    this.kept.set([...onDevice, ...mine].sort((a, b) => (a.key < b.key ? -1 : 1)));
  }

  private sendAll(): Promise<void> {
    if (!this.next()) return Promise.resolve();
    this.sending ??= this.sendEach();
    return this.sending;
  }

  /** What has waited longest, as far as it can be sent from here. */
  private next(): Kept | undefined {
    // Somebody else may have signed in in another tab: this would go out in their name.
    if (!this.copies.mayBeOf(this.person())) return undefined;
    return this.open().find(({ name }) => !this.strange.has(name));
  }

  private async sendEach(): Promise<void> {
    let orphans = 0;
    for (let entry = this.next(); entry; entry = this.next()) {
      const sent = await this.sendOne(entry);
      if (sent === 'wait') break;
      if (sent === 'orphan') orphans += 1;
    }
    // In one breath with the last look: what is added from here on begins a run of its own.
    this.sending = undefined;
    this.stuck.set(this.waiting() > 0);
    if (orphans > 0) this.orphans.update((count) => count + orphans);
  }

  private async sendOne(entry: Kept): Promise<'wait' | 'later' | 'told' | 'orphan'> {
    const id = this.known.get(entry.name) ?? entry.id;
    try {
      const answer = await this.transport.execute({ id, name: entry.name }, entry.variables);
      this.faults = 0;
      return this.settle(entry, (sender) => sender.resolve(answer));
    } catch (error) {
      const failure = asFailure(error);
      if (this.isWorthWaiting(failure)) return 'wait';
      if (failure.code !== 'DOCUMENT_UNKNOWN' || this.known.has(entry.name))
        return this.refuse(entry, failure);
      // An earlier version of the app kept it: the page that it belongs to will say how it is sent now.
      this.strange.add(entry.name);
      return 'later';
    }
  }

  private isWorthWaiting({ kind }: Failure): boolean {
    if (kind === 'OFFLINE' || kind === 'UNAUTHENTICATED') return true;
    if (kind !== 'INTERNAL') return false;
    this.faults += 1;
    return this.faults % MOST_FAULTS !== 0;
  }

  private refuse(entry: Kept, failure: Failure): 'told' | 'orphan' {
    if (this.senders.has(entry.key)) return this.settle(entry, (sender) => sender.reject(failure));
    const { kind, code, params } = failure;
    const refused = { ...entry, refused: { kind, code, params } };
    this.storage().put(refused);
    this.kept.update((all) => all.map((each) => (each.key === entry.key ? refused : each)));
    return 'orphan';
  }

  private settle(entry: Kept, tell: (sender: Sender) => void): 'told' | 'orphan' {
    const sender = this.senders.get(entry.key);
    this.drop(entry);
    if (sender) tell(sender);
    return sender ? 'told' : 'orphan';
  }
}
