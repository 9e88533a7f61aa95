import type { BeltForm } from './belt-form';

/** A draft of the next rules as it is kept on this device until it is published or this tab is closed. */
export interface KeptDraft {
  /** The version against which it was begun. */
  readonly startedFrom: number;
  readonly forms: Readonly<Record<string, BeltForm>>;
  readonly effectiveFrom: string;
  readonly reason: string;
}

const NAME = 'obi.rules-draft';

export function keptDraft(): KeptDraft | undefined {
  try {
    const text = sessionStorage.getItem(NAME);
    return text === null ? undefined : (JSON.parse(text) as KeptDraft);
  } catch {
    return undefined;
  }
}

export function keepDraft(draft: KeptDraft | undefined): void {
  try {
    if (draft === undefined) sessionStorage.removeItem(NAME);
    else sessionStorage.setItem(NAME, JSON.stringify(draft));
  } catch {
    // Nothing can be kept here: the draft lasts until the page is left.
  }
}
