import { join } from 'node:path';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { MatchResult, Problem } from '@obi/matching';
import { MatchingThreads, type RunOptions } from './matching-threads';

/** Pairs people beside the server's own thread, so that it answers everybody else meanwhile. */
@Injectable()
export class MatchingRunner implements OnModuleDestroy {
  /** Built beside the server; the command line stands in the folder next to it. */
  private readonly threads = new MatchingThreads(join(__dirname, '..', 'api', 'matching-worker.js'));

  /** The best pairs with their proof; tells how far it is, and stops when asked to. */
  run(problem: Problem, options: RunOptions = {}): Promise<MatchResult> {
    return this.threads.run(problem, options);
  }

  /** A server that ends does not wait for pairs that nobody will see. */
  onModuleDestroy(): Promise<void> {
    return this.threads.stop();
  }
}
