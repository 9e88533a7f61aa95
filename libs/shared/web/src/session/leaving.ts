import { Injectable, signal } from '@angular/core';

const NAME = 'obi.leaving';

/** Whether somebody signed out on this device without the network, so that the server does not know it yet. */
@Injectable({ providedIn: 'root' })
export class Leaving {
  private readonly marked = signal(isMarked() ?? false);
  readonly waits = this.marked.asReadonly();

  begin(): void {
    try {
      localStorage.setItem(NAME, 'yes');
    } catch {
      // A browser that keeps nothing forgets it with the page.
    }
    this.marked.set(true);
  }

  /** The server knows, or somebody signed in anew. */
  end(): void {
    try {
      localStorage.removeItem(NAME);
    } catch {
      // There was nothing.
    }
    this.marked.set(false);
  }

  /** Looks again: it may have been in another tab. */
  look(): boolean {
    this.marked.update((marked) => isMarked() ?? marked);
    return this.marked();
  }
}

/** What the device says; undefined where it keeps nothing. */
function isMarked(): boolean | undefined {
  try {
    return localStorage.getItem(NAME) !== null;
  } catch {
    return undefined;
  }
}
