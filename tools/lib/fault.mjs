import { watchNpm } from './npm-gone.mjs';

/** Something the person at the keyboard can put right: told in one line, without a stack. */
export class Fault extends Error {
  constructor(message, { exitCode = 1, log = '' } = {}) {
    super(message);
    this.exitCode = exitCode;
    this.log = log;
  }
}

/** Runs an entry script; a Fault ends it with its line (and the log that explains it), anything else with a stack. */
export async function runEntry(main) {
  // Whoever has something to stop listens for 'npmGone'; else there is nothing to do but to end.
  watchNpm(() => process.emit('npmGone') || process.exit(143));
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (isAboutFiles(error)) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 1;
    } else if (error instanceof Fault) {
      if (error.log) process.stderr.write(`${error.log.trimEnd()}\n`);
      process.stderr.write(`${error.message}\n`);
      process.exitCode = error.exitCode;
    } else {
      process.stderr.write(`${error?.stack ?? error}\n`);
      process.exitCode = 1;
    }
  }
}

/** A folder that belongs to somebody else, or a full disk: the system's own line says it best. */
const isAboutFiles = (error) => ['EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes(error?.code) && error.path;
