import { DOCUMENT, effect, inject, Injectable, signal } from '@angular/core';

export type Theme = 'light' | 'dark' | 'system';

/** What a person prefers on this device: light or dark, and whether single keys do something. */
@Injectable({ providedIn: 'root' })
export class Preferences {
  private readonly document = inject(DOCUMENT);
  readonly theme = signal<Theme>(this.read('obi.theme', ['light', 'dark', 'system'], 'system'));
  readonly shortcuts = signal(this.read('obi.shortcuts', ['on', 'off'], 'on') === 'on');

  constructor() {
    effect(() => {
      const theme = this.theme();
      this.write('obi.theme', theme);
      if (theme === 'system') delete this.document.documentElement.dataset['theme'];
      else this.document.documentElement.dataset['theme'] = theme;
    });
    effect(() => this.write('obi.shortcuts', this.shortcuts() ? 'on' : 'off'));
  }

  private read<Value extends string>(key: string, known: readonly Value[], otherwise: Value): Value {
    try {
      const kept = localStorage.getItem(key);
      return known.find((value) => value === kept) ?? otherwise;
    } catch {
      return otherwise;
    }
  }

  private write(key: string, value: string): void {
    try {
      localStorage.setItem(key, value);
    } catch {
      // A browser that keeps nothing still works; the choice lasts until the page is closed.
    }
  }
}
