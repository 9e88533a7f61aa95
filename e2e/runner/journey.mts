import type { Stage } from './stage.mts';

/** A story that somebody lives in Obi, from the first page to the last. */
export interface Journey {
  readonly name: string;
  /** The contexts that it passes through: `npm test -- belts` runs those that name it. */
  readonly about: readonly string[];
  readonly file: string;
  readonly play: (stage: Stage) => Promise<void>;
}

const told: Omit<Journey, 'file'>[] = [];

/** Tells a journey; the runner plays it on a server and a database of its own. */
export function journey(name: string, about: readonly string[], play: Journey['play']): void {
  told.push({ name, about, play });
}

/** The journeys of a file that was just loaded. */
export function toldIn(file: string): Journey[] {
  return told.splice(0).map((one) => ({ ...one, file }));
}
