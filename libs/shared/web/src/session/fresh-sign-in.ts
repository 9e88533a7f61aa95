import { computed, Injectable, signal } from '@angular/core';

/** The refusal of what only a sign-in of the last minutes opens. */
export const NOT_FRESH = 'PEOPLE_SIGN_IN_NOT_FRESH';

/** Asks for the password once more, before what cannot be undone or leaves the company; the app shows the question. */
@Injectable({ providedIn: 'root' })
export class FreshSignIn {
  private readonly asked = signal<{ answer: Promise<boolean>; settle: (confirmed: boolean) => void } | null>(
    null,
  );
  readonly isAsked = computed(() => this.asked() !== null);

  /** Whether the password was confirmed; false when the person thought better of it. */
  confirm(): Promise<boolean> {
    const waiting = this.asked();
    if (waiting) return waiting.answer;
    let settle: (confirmed: boolean) => void = () => undefined;
    const answer = new Promise<boolean>((resolve) => (settle = resolve));
    this.asked.set({ answer, settle });
    return answer;
  }

  /** What the person did with the question. */
  settle(confirmed: boolean): void {
    const waiting = this.asked();
    this.asked.set(null);
    waiting?.settle(confirmed);
  }
}
