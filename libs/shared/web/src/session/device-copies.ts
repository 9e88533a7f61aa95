import { Injectable } from '@angular/core';
import type { Viewer } from './viewer';

const OWNER = 'obi.viewer';
const COPIES = 'obi.own.';
/** As long as a session can last: after that the server has to say again who is here. */
const KNOWN_MS = 7 * 86_400_000;

interface Owner {
  readonly viewer: Viewer;
  /** When the server last said so. */
  readonly told: number;
}

/**
 * What this device keeps of a person, so that it opens without the network: who they are, and what they opened. It goes
 * when they sign out, when the server no longer knows them, when somebody else signs in, and after a week without the
 * server.
 */
@Injectable({ providedIn: 'root' })
export class DeviceCopies {
  /** Whose page this is. Somebody else may have signed in meanwhile in another one. */
  private here: string | null = null;

  /** The person whose copies these are, as the server last told. */
  owner(): Viewer | null {
    try {
      const owner = JSON.parse(localStorage.getItem(OWNER) ?? 'null') as Owner | null;
      return owner && Date.now() - owner.told < KNOWN_MS ? owner.viewer : null;
    } catch {
      return null;
    }
  }

  /** Whether what this person did may be sent from here: nobody else has signed in since, in another tab. */
  mayBeOf(personId: string): boolean {
    const owner = this.owner();
    return !owner || owner.id === personId;
  }

  /** Who was here when the server was last asked, for a page that cannot ask it; what nobody may open any more goes. */
  recall(): Viewer | null {
    const viewer = this.owner();
    this.here = viewer?.id ?? null;
    if (!viewer) void this.forget(null);
    return viewer;
  }

  /** Keeps who is here, as the server says; what belongs to anybody else is forgotten. */
  belongTo(viewer: Viewer | null): void {
    this.here = viewer?.id ?? null;
    try {
      const owner: Owner | null = viewer && { viewer, told: Date.now() };
      if (owner) localStorage.setItem(OWNER, JSON.stringify(owner));
      else localStorage.removeItem(OWNER);
    } catch {
      // A browser that keeps nothing opens with the network only.
    }
    void this.forget(this.here);
  }

  async keep(name: string, value: unknown): Promise<void> {
    const copies = await this.mine();
    await copies
      ?.put(`/${encodeURIComponent(name)}`, new Response(JSON.stringify(value)))
      .catch(() => undefined);
    // They may have signed out while it was being kept.
    if (copies) await this.forget(this.owner()?.id ?? null);
  }

  async find<Value>(name: string): Promise<Value | undefined> {
    const found = await (await this.mine())?.match(`/${encodeURIComponent(name)}`);
    return found && ((await found.json()) as Value);
  }

  private async mine(): Promise<Cache | undefined> {
    const { here } = this;
    if (here === null || this.owner()?.id !== here) return undefined;
    return globalThis.caches?.open(COPIES + here).catch(() => undefined);
  }

  private async forget(exceptOf: string | null): Promise<void> {
    const names = (await globalThis.caches?.keys().catch(() => [])) ?? [];
    const mine = exceptOf === null ? null : COPIES + exceptOf;
    for (const name of names) if (name.startsWith(COPIES) && name !== mine) await caches.delete(name);
  }
}
