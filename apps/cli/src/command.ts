import type { ParseArgsOptionsConfig } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import type { Config } from '@obi/shared/api';
import type { Terminal } from './terminal';

/** How a command ended. */
export const EXIT = { done: 0, refused: 1, usage: 2, locksContradict: 3 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What a command works with. */
export interface Work {
  readonly app: INestApplicationContext;
  readonly config: Config;
  readonly terminal: Terminal;
  /** What stands after the name of the command. */
  readonly given: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

/** One thing that an administrator can do from the command line. */
export interface Command {
  readonly name: string;
  /** What may follow the name. */
  readonly usage: string;
  readonly summary: string;
  readonly options: ParseArgsOptionsConfig;
  /** How many words must follow the name. */
  readonly words: number;
  run(work: Work): Promise<ExitCode>;
}

/** The command line cannot be understood: says why, and how it is meant. */
export class UsageFault extends Error {}

/** Something that was asked for cannot be done; the sentence says why. */
export class Refusal extends Error {}
