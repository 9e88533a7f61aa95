import { join } from 'node:path';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Contention, ListedPairs, MatchOptions, MatchResult, Problem, Proven } from '@obi/matching';
import type { SwapPlan } from '../swap-plan';
import { type Attending, MatchingThreads } from './matching-threads';
import type { Asked, NextBestFound } from './tasks';

export type RunOptions = MatchOptions & Attending;

/** Matching beside the server's own thread, so that it answers everybody else meanwhile. */
@Injectable()
export class MatchingRunner implements OnModuleDestroy {
  /** Built beside the server; the command line stands in the folder next to it. */
  private readonly threads = new MatchingThreads(join(__dirname, '..', 'api', 'matching-worker.js'));

  /** The best pairs with their proof; tells how far it is, and stops when asked to. */
  run(problem: Problem, { onProgress, signal, ...options }: RunOptions = {}): Promise<MatchResult> {
    return this.threads.ask('match', { problem, options }, { onProgress, signal });
  }

  /** What is wrong with an answer by its certificate alone, one sentence each; none when it is proven. */
  faultsOf(problem: Problem, answer: Proven): Promise<string[]> {
    return this.threads.ask('prove', { problem, answer });
  }

  /** All pairs that may be, with their scores; undefined when there are more than so many. */
  eligible(problem: Problem, most: number): Promise<ListedPairs | undefined> {
    return this.threads.ask('eligible', { problem, most });
  }

  /** Who competed for too few places, told from the pairs of an answer; undefined when nobody did. */
  contentionOf(problem: Problem, pairs: MatchResult['pairs']): Promise<Contention | undefined> {
    return this.threads.ask('contention', { problem, pairs });
  }

  /** How many mentees the places could serve; nobody is matched for it. */
  mostServable(problem: Problem): Promise<number> {
    return this.threads.ask('servable', { problem });
  }

  /** The best mentor of one mentee among those who have a place, or why there is none. */
  nextBest(problem: Problem, menteeId: string): Promise<NextBestFound> {
    return this.threads.ask('nextBest', { problem, menteeId });
  }

  /** Who else would do for a mentee and what each would cost others: the best few, or what one mentor would. */
  swaps(asked: Asked<'swaps'>): Promise<SwapPlan[]> {
    return this.threads.ask('swaps', asked);
  }

  /** A server that ends does not wait for pairs that nobody will see. */
  onModuleDestroy(): Promise<void> {
    return this.threads.stop();
  }
}
