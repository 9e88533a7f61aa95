import {
  DestroyRef,
  DOCUMENT,
  type ElementRef,
  inject,
  Injectable,
  type Signal,
  signal,
} from '@angular/core';
import { Router } from '@angular/router';
import { Preferences } from './preferences';

/** A key, or two in a row ("g t"), and what it does in words for the list of keys. */
export interface Shortcut {
  readonly keys: string;
  readonly does: string;
  readonly run: () => void;
}

const SECOND_KEY_WITHIN_MS = 1_000;
const TYPED_INTO = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable=true]';

/** Single-key shortcuts. They rest while one types or a sheet is open, and can be switched off in Account. */
@Injectable({ providedIn: 'root' })
export class Shortcuts {
  private readonly preferences = inject(Preferences);
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  private readonly list = signal<readonly Shortcut[]>([]);
  private first: { readonly key: string; readonly at: number } | undefined;
  readonly all = this.list.asReadonly();

  /** Starts to listen; the shell calls it once. */
  listen(): void {
    this.document.addEventListener('keydown', (event) => this.pressed(event));
  }

  /** Adds shortcuts and answers what takes them away. */
  add(...shortcuts: readonly Shortcut[]): () => void {
    this.list.update((all) => [...all, ...shortcuts]);
    return () => this.list.update((all) => all.filter((each) => !shortcuts.includes(each)));
  }

  /** A shortcut that goes to a place. */
  goTo(keys: string, url: string, place: string): Shortcut {
    return { keys, does: `Go to ${place}`, run: () => void this.router.navigateByUrl(url) };
  }

  private pressed(event: KeyboardEvent): void {
    if (!this.preferences.shortcuts() || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as Element | null;
    if (target?.closest?.(TYPED_INTO) || this.document.querySelector('dialog[open]')) return;
    const before =
      this.first && event.timeStamp - this.first.at < SECOND_KEY_WITHIN_MS ? `${this.first.key} ` : '';
    const found =
      this.list().findLast((each) => each.keys === before + event.key) ??
      this.list().findLast((each) => each.keys === event.key);
    this.first = found ? undefined : { key: event.key, at: event.timeStamp };
    if (!found) return;
    event.preventDefault();
    found.run();
  }
}

/** Shortcuts that live as long as the page that declares them: "l" logs a session, "/" goes to the search. */
export function injectShortcuts(...shortcuts: readonly Shortcut[]): void {
  inject(DestroyRef).onDestroy(inject(Shortcuts).add(...shortcuts));
}

/** j and k go from person to person of a list; Enter opens the one that has the focus, for it is a link. */
export function injectNextPerson(links: Signal<readonly ElementRef<HTMLElement>[]>): void {
  const document = inject(DOCUMENT);
  const move = (by: 1 | -1) => {
    const all = links().map((link) => link.nativeElement);
    const at = all.findIndex((link) => link === document.activeElement);
    all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))]?.focus();
  };
  injectShortcuts(
    { keys: 'j', does: 'Next person of the list; Enter opens', run: () => move(1) },
    { keys: 'k', does: 'Previous person of the list', run: () => move(-1) },
  );
}
