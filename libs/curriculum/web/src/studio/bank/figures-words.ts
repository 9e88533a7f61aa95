import type { DraftOfModuleFragment } from '../studio.graphql.gen';

export type Figures = DraftOfModuleFragment['figures'][number];

/** The first of the steps that a figure reaches. */
function wordFor(value: number, steps: readonly (readonly [least: number, word: string])[]): string {
  return steps.find(([least]) => value >= least)?.[1] ?? '';
}

const DIFFICULTY = [
  [0.95, 'Very easy'],
  [0.8, 'Easy'],
  [0.5, 'Fair'],
  [0.3, 'Hard'],
  [0, 'Very hard'],
] as const;

const DISCRIMINATION = [
  [0.4, 'Tells apart well'],
  [0.2, 'Tells apart'],
  [0, 'Hardly tells apart'],
  [-1, 'Misleads those who know'],
] as const;

/** How many answer it right, and what that makes it: "82% right, easy". */
export function difficultyInWords(figures: Figures | undefined): string {
  const share = figures?.difficulty;
  if (share === undefined || share === null) return 'Too few answers';
  return `${Math.round(share * 100)}% right, ${wordFor(share, DIFFICULTY).toLowerCase()}`;
}

/** Whether those who know more do better on it; nothing while too few have answered. */
export function discriminationInWords(figures: Figures | undefined): string {
  const value = figures?.discrimination;
  return value === undefined || value === null ? '' : wordFor(value, DISCRIMINATION);
}

/** Whether the figures ask somebody to look at the question again. */
export function isDoubtful(figures: Figures | undefined): boolean {
  if (!figures) return false;
  const { difficulty, discrimination } = figures;
  return (difficulty !== null && difficulty < 0.3) || (discrimination !== null && discrimination < 0);
}
