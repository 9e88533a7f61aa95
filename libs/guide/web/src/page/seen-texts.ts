import { Injectable, signal } from '@angular/core';

const KEY = 'obi.guide.seen';

/**
 * Which texts were on screen, by their hash, so that nobody acknowledges what was not shown to them. It outlives a
 * reload and is forgotten with the tab; a new text has a new hash.
 */
@Injectable()
export class SeenTexts {
  private readonly hashes = signal<ReadonlySet<string>>(new Set(kept()));

  has(textHash: string): boolean {
    return this.hashes().has(textHash);
  }

  add(textHash: string): void {
    if (this.hashes().has(textHash)) return;
    this.hashes.update((all) => new Set([...all, textHash]));
    try {
      sessionStorage.setItem(KEY, JSON.stringify([...this.hashes()]));
    } catch {
      // A browser that keeps nothing still works until the page is reloaded.
    }
  }
}

function kept(): string[] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((each) => typeof each === 'string') : [];
  } catch {
    return [];
  }
}
