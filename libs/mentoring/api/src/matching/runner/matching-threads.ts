import { Worker } from 'node:worker_threads';
import type { OnProgress } from '@obi/matching';
import { Lanes } from './lanes';
import type { Answer, Asked, TaskName } from './tasks';
import type { WorkerWord } from './worker';

export interface Attending {
  /** Told again and again how far the work is. */
  readonly onProgress?: OnProgress;
  /** Aborted: the work ends at once, and what was asked rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Two people of HR can try something at once; a third waits. More would only take the processors from everybody else. */
const AT_ONCE = 2;

/** What takes a moment only, and has a lane of its own: nobody who says no waits for a company to be paired. */
const SHORT: ReadonlySet<TaskName> = new Set(['nextBest', 'swaps']);

/** Who tries one thing often tries another: a thread that has done it before needs half the time. */
const KEPT_MS = 60_000;

/** Much is made and soon over: a small young generation takes a third less memory and no more time. */
const resourceLimits = { maxYoungGenerationSizeMb: 24 };

/** Does what is asked of matching in threads. */
export class MatchingThreads {
  private readonly long = new Lanes(AT_ONCE);
  private readonly short = new Lanes(1);
  private readonly all = new Set<Worker>();
  /** Threads that have nothing to do, and what ends them. */
  private readonly idle = new Map<Worker, NodeJS.Timeout>();

  /** The built file that a thread runs. */
  constructor(
    private readonly workerFile: string,
    private readonly keptMs = KEPT_MS,
  ) {}

  /** How many threads there are, at work or waiting for more. */
  get count(): number {
    return this.all.size;
  }

  /** What a task answers. */
  async ask<Name extends TaskName>(
    name: Name,
    asked: Asked<Name>,
    { onProgress, signal }: Attending = {},
  ): Promise<Answer<Name>> {
    const lanes = SHORT.has(name) ? this.short : this.long;
    await lanes.enter(signal);
    try {
      signal?.throwIfAborted();
      return await this.inThread(name, asked, onProgress, signal);
    } finally {
      lanes.leave();
    }
  }

  /** Ends all threads, whatever is at work. */
  async stop(): Promise<void> {
    await Promise.all([...this.all].map((worker) => worker.terminate()));
  }

  private async inThread<Name extends TaskName>(
    name: Name,
    asked: Asked<Name>,
    onProgress: OnProgress | undefined,
    signal: AbortSignal | undefined,
  ): Promise<Answer<Name>> {
    const worker = this.awake() ?? this.started();
    const stop = () => void worker.terminate();
    signal?.addEventListener('abort', stop, { once: true });
    try {
      const answer = answerOf<Name>(worker, onProgress);
      worker.postMessage({ name, asked });
      const given = await answer;
      this.rest(worker);
      return given;
    } catch (error) {
      await worker.terminate();
      signal?.throwIfAborted();
      throw error;
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  }

  private started(): Worker {
    const worker = new Worker(this.workerFile, { resourceLimits, execArgv: [] });
    this.all.add(worker);
    // Whoever waits for an answer hears of an error; nobody waits for a thread at rest.
    worker.on('error', () => this.forget(worker)).once('exit', () => this.forget(worker));
    return worker;
  }

  private awake(): Worker | undefined {
    const [found] = this.idle.keys();
    if (!found) return undefined;
    clearTimeout(this.idle.get(found));
    this.idle.delete(found);
    found.ref();
    return found;
  }

  private rest(worker: Worker): void {
    if (!this.all.has(worker)) return;
    worker.unref();
    const end = () => {
      this.idle.delete(worker);
      void worker.terminate();
    };
    this.idle.set(worker, setTimeout(end, this.keptMs).unref());
  }

  private forget(worker: Worker): void {
    clearTimeout(this.idle.get(worker));
    this.idle.delete(worker);
    this.all.delete(worker);
  }
}

function answerOf<Name extends TaskName>(
  worker: Worker,
  onProgress: OnProgress | undefined,
): Promise<Answer<Name>> {
  return new Promise((answer, fail) => {
    const listen = (word: WorkerWord<Name>) => {
      if ('progress' in word) return onProgress?.(word.progress);
      worker.off('message', listen).off('error', fail).off('exit', ended);
      answer(word.answer);
    };
    const ended = () => fail(new Error('Matching was stopped before it had an answer.'));
    worker.on('message', listen).once('error', fail).once('exit', ended);
  });
}
