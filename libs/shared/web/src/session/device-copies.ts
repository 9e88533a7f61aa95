import { Injectable } from '@angular/core';
import type { Viewer } from './viewer';

const OWNER = 'obi.viewer';
const COPIES = 'obi.own.';

/**
 * What this device keeps of a person, so that it opens without the network: who they are, and what they opened. It goes
 * when they sign out, when the server no longer knows them, and when somebody else signs in.
 */
@Injectable({ providedIn: 'root' })
export class DeviceCopies {
  /** The person whose copies these are, as the server last told. */
  owner(): Viewer | null {
    try {
      return JSON.parse(localStorage.getItem(OWNER) ?? 'null') as Viewer | null;
    } catch {
      return null;
    }
  }

  /** Keeps who is here; what belongs to anybody else is forgotten. */
  belongTo(viewer: Viewer | null): void {
    try {
      if (viewer) localStorage.setItem(OWNER, JSON.stringify(viewer));
      else localStorage.removeItem(OWNER);
    } catch {
      // A browser that keeps nothing opens with the network only.
    }
    void this.forget(viewer && COPIES + viewer.id);
  }

  async keep(name: string, value: unknown): Promise<void> {
    const copies = await this.mine();
    await copies
      ?.put(`/${encodeURIComponent(name)}`, new Response(JSON.stringify(value)))
      .catch(() => undefined);
  }

  async find<Value>(name: string): Promise<Value | undefined> {
    const found = await (await this.mine())?.match(`/${encodeURIComponent(name)}`);
    return found && ((await found.json()) as Value);
  }

  private async mine(): Promise<Cache | undefined> {
    const owner = this.owner();
    return owner ? globalThis.caches?.open(COPIES + owner.id).catch(() => undefined) : undefined;
  }

  private async forget(except: string | null): Promise<void> {
    const names = (await globalThis.caches?.keys().catch(() => [])) ?? [];
    for (const name of names) if (name.startsWith(COPIES) && name !== except) await caches.delete(name);
  }
}
