import type { ImportState } from '@obi/people/rules';

/** The steps of an import, each a short belt. */
export const STEPS = ['Upload', 'Match', 'Check', 'Apply'] as const;

/** What the page of one import shows. */
export type ImportView = 'match' | 'check' | 'failed' | 'applying' | 'applied';

/** What is shown of an import in this state; `step` is what the address asks for. */
export function viewOf(state: ImportState, step: string): ImportView {
  if (state === 'uploaded') return 'match';
  if (step === 'match' && (state === 'checked' || state === 'failed')) return 'match';
  return state === 'checking' || state === 'checked' ? 'check' : state;
}

/** The step that one is at, counted from 0; after the last one all are done. */
export function stepAt(view: ImportView): number {
  return { match: 1, check: 2, failed: 2, applying: 3, applied: STEPS.length }[view];
}

/** What the page asks, which is its title. */
export function titleOf(view: ImportView, changesNothing: boolean): string {
  if (view === 'match') return 'What is in each column?';
  if (view === 'failed') return 'This file was not imported';
  if (view === 'applying') return 'The changes are being written';
  if (view === 'applied') return changesNothing ? 'This file changed nothing' : 'The changes are written';
  return changesNothing ? 'This file changes nothing.' : 'What will this file change?';
}
