import { computed, inject, Injectable, Injector, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { Relation } from '@obi/kernel';
import { asFailure } from '../api/failure';
import { ON_SIGNED_OUT, Transport } from '../api/transport';
import { AccessTables } from './access-tables';
import { DeviceCopies } from './device-copies';
import { Leaving } from './leaving';
import { SIGN_OUT_DOCUMENT, VIEWER_DOCUMENT, type Viewer } from './viewer';

/** Who is signed in, and what they may do. It only hides what cannot be done: the server decides. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly transport = inject(Transport);
  private readonly router = inject(Router);
  private readonly tables = inject(AccessTables);
  private readonly copies = inject(DeviceCopies);
  private readonly leaving = inject(Leaving);
  private readonly document = inject(VIEWER_DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly current = signal<Viewer | null | undefined>(undefined);
  private asking: Promise<Viewer | null> | undefined;

  /** Null when nobody is signed in; undefined until it is known. */
  readonly viewer = this.current.asReadonly();
  readonly signedIn = computed(() => !!this.current());
  /** Whether somebody signed out here and the server has still to be told. */
  readonly isLeaving = this.leaving.waits;

  constructor() {
    inject(ON_SIGNED_OUT).handler = () => this.signedOut();
  }

  /** Who is signed in, asked once; a lost connection throws where nobody is known. */
  load(): Promise<Viewer | null> {
    const known = this.current();
    if (known !== undefined) return Promise.resolve(known);
    this.asking ??= this.ask().finally(() => (this.asking = undefined));
    return this.asking;
  }

  /** Asks again, as when a belt was earned. */
  reload(): Promise<Viewer | null> {
    return this.ask();
  }

  /** Somebody has signed in: asks who. */
  begin(): Promise<Viewer | null> {
    this.leaving.end();
    return this.ask();
  }

  /** Signs out: at once on this device, and on the server as soon as it is reached. */
  async leave(): Promise<void> {
    this.leaving.begin();
    this.clear();
    await this.finishLeaving();
  }

  /** Tells the server of who signed out here; whether it knows now. */
  async finishLeaving(): Promise<boolean> {
    if (!this.leaving.look()) return true;
    try {
      await this.transport.execute(this.injector.get(SIGN_OUT_DOCUMENT), {});
    } catch {
      return false;
    }
    this.leaving.end();
    return true;
  }

  private clear(): void {
    this.copies.belongTo(null);
    this.current.set(null);
  }

  /** Whether one of these relations is the viewer's; `also` are those to the subject at hand, as `self` or `pair`. */
  holds(relations: readonly Relation[], also: readonly Relation[] = []): boolean {
    const viewer = this.current();
    if (!viewer) return false;
    const held: readonly Relation[] = ['anyone', ...viewer.roles.map((granted) => granted.role), ...also];
    return relations.some((relation) => held.includes(relation));
  }

  /** Whether the viewer may do this, by the access table of the context: `can('people.import')`. */
  can(permission: string, also: readonly Relation[] = []): boolean {
    return this.holds(this.tables.relationsFor(permission), also);
  }

  /** Whether the viewer may do this over the whole company: a role over one unit is not enough. */
  canOverCompany(permission: string): boolean {
    const relations = this.tables.relationsFor(permission);
    return (this.current()?.roles ?? []).some(
      ({ role, unitId }) => unitId === null && relations.includes(role),
    );
  }

  private async ask(): Promise<Viewer | null> {
    const viewer = await this.told();
    this.current.set(viewer);
    return viewer;
  }

  /** Who the server says we are; without the network, who we were when it was last asked. */
  private async told(): Promise<Viewer | null> {
    if (this.leaving.look()) {
      // What the page asked while the app was loading, it asked for who has left.
      globalThis.obiAsked = undefined;
      await this.finishLeaving();
      return null;
    }
    try {
      const { viewer } = await this.transport.execute(this.document, {});
      this.copies.belongTo(viewer);
      return viewer;
    } catch (error) {
      const known = asFailure(error).kind === 'OFFLINE' ? this.copies.recall() : null;
      if (!known) throw error;
      return known;
    }
  }

  /** The server no longer knows us: sign in, and come back to where one was. */
  private signedOut(): void {
    const wasSignedIn = this.signedIn();
    this.clear();
    // Before the first page there is nothing to come back to here: the guard knows where one wanted to go.
    if (!wasSignedIn) return;
    const url = this.router.url;
    void this.router.navigate(['/sign-in'], { queryParams: url === '/' ? {} : { return: url } });
  }
}
