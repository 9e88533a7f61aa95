/** What matching is busy with. */
export type Step = 'eligible' | 'served' | 'floor' | 'total' | 'reasons';

export interface Progress {
  readonly step: Step;
  /** How much of all the work is behind, from 0 to 1. */
  readonly share: number;
}

export type OnProgress = (progress: Progress) => void;

/** Where each step begins on the way from 0 to 1, and where the last one ends. */
const BEGINS: Readonly<Record<Step, number>> = {
  eligible: 0,
  served: 0.3,
  floor: 0.4,
  total: 0.5,
  reasons: 0.9,
};
const ENDS: Readonly<Record<Step, number>> = {
  eligible: 0.3,
  served: 0.4,
  floor: 0.5,
  total: 0.9,
  reasons: 1,
};

/** Tells how far a step is, as a share of the whole; never backwards as long as steps come in their order. */
export const tellStep = (tell: OnProgress | undefined, step: Step, within = 0): void =>
  tell?.({ step, share: BEGINS[step] + within * (ENDS[step] - BEGINS[step]) });
