import { Injectable, signal } from '@angular/core';

/** Something that was done, said for six seconds, and what takes it back. Never an error. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly undo?: () => void;
}

/** Says what was done: "Session saved". */
@Injectable({ providedIn: 'root' })
export class Toasts {
  private readonly list = signal<readonly Toast[]>([]);
  private last = 0;
  readonly shown = this.list.asReadonly();

  show(text: string, undo?: () => void): void {
    this.list.update((all) => [...all, { id: ++this.last, text, undo }]);
  }

  close(id: number): void {
    this.list.update((all) => all.filter((toast) => toast.id !== id));
  }
}
