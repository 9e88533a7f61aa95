import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock';
import { Db } from '../db/db';
import { log } from '../log/log';
import type { JobDefinition, JobOptions, JobPayload, SendOptions, TakenJob } from './job';
import { Queue } from './queue';

/** How often a worker looks when nobody tells it that there is something. */
const LOOK_EVERY_MS = 5_000;
const FIRST_LOOK_MS = 1_500;
const BEAT_MS = 10_000;
/** How many jobs one process does at once. */
const LANES = 2;
/** A job may take longer than a request. */
const STATEMENT_DEADLINE = `set local statement_timeout = '10min'`;

/**
 * What is done later or by the calendar. `send` adds a job in the current transaction, so that it is done exactly when
 * the rest became real. A job reads everything anew, and is safe to be done twice.
 */
@Injectable()
export class Jobs implements OnApplicationShutdown {
  private readonly definitions = new Map<string, JobDefinition>();
  private opened: Promise<Queue> | undefined;
  private readonly running = new Set<Promise<unknown>>();
  private timer: NodeJS.Timeout | undefined;
  private works = false;
  private isLooking = false;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Says what is to be done for jobs of this name; called in `onModuleInit`. */
  define(name: string, run: (payload: JobPayload) => Promise<unknown>, options: JobOptions = {}): void {
    if (this.definitions.has(name)) throw new Error(`Two jobs are called ${name}`);
    this.definitions.set(name, { name, run, ...options });
  }

  /** Adds a job to the current transaction. */
  async send(name: string, payload: JobPayload = {}, options: SendOptions = {}): Promise<void> {
    if (!this.definitions.has(name)) throw new Error(`No job is called ${name}`);
    await (await this.queue()).add(name, payload, options);
    if (this.works) this.db.afterCommit(() => setImmediate(() => this.look()));
  }

  /** Begins to work the queue in this process, a moment later: nobody waits for it. */
  start(): void {
    this.works = true;
    this.lookAfter(FIRST_LOOK_MS);
  }

  /** Takes no new job; `finished` tells when the running ones are done. */
  stop(): void {
    this.works = false;
    clearTimeout(this.timer);
  }

  async finished(): Promise<void> {
    while (this.running.size > 0) await Promise.allSettled([...this.running]);
  }

  /** For specs: does everything that is due by the clock, and what that sends, until nothing is left. */
  async drain(): Promise<number> {
    const queue = await this.queue();
    for (let done = 0; ;) {
      await queue.pullForward(this.clock.now());
      const names = (await queue.due()).filter((name) => this.definitions.has(name));
      if (names.length === 0) return done;
      for (const name of names) {
        const job = await queue.take(name);
        if (!job) continue;
        await this.perform(queue, name, job);
        done += 1;
      }
    }
  }

  /** Does one job now, as the calendar would. */
  async run(name: string, payload: JobPayload = {}): Promise<void> {
    const definition = this.definitions.get(name);
    if (!definition) throw new Error(`No job is called ${name}`);
    await (definition.ownTransactions
      ? definition.run(payload)
      : this.db.transaction(() => definition.run(payload)));
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop();
    await this.finished();
    await (await this.opened?.catch(() => undefined))?.close();
  }

  /** Opened once and outside of any transaction: what pg-boss does by itself must never end up in somebody's. */
  private queue(): Promise<Queue> {
    this.opened ??= this.db.aside(() => Queue.open(this.db, [...this.definitions.values()], this.works));
    this.opened.catch(() => (this.opened = undefined));
    return this.opened;
  }

  private lookAfter(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look(), ms);
    this.timer.unref();
  }

  private look(): void {
    if (!this.works || this.isLooking) return;
    this.isLooking = true;
    const lanes = this.db.aside(() => Promise.allSettled(Array.from({ length: LANES }, () => this.lane())));
    this.track(lanes);
    void lanes.then((ends) => {
      for (const end of ends) if (end.status === 'rejected') log.error({ err: end.reason }, 'job queue');
      this.isLooking = false;
      if (this.works) this.lookAfter(LOOK_EVERY_MS);
    });
  }

  /** Does one job after the other until none is due. */
  private async lane(): Promise<void> {
    const queue = await this.queue();
    for (let found = true; found && this.works;) {
      found = false;
      for (const name of await queue.due()) {
        if (!this.works || !this.definitions.has(name)) continue;
        const job = await queue.take(name);
        if (!job) continue;
        found = true;
        await this.perform(queue, name, job).catch((error: unknown) =>
          log.error({ err: error, job: name }, 'a job failed and is tried again later'),
        );
      }
    }
  }

  private track(work: Promise<unknown>): void {
    this.running.add(work);
    void work.finally(() => this.running.delete(work));
  }

  /** Does a job and finishes it, both or neither; gives it back when it fails. */
  private async perform(queue: Queue, name: string, job: TakenJob): Promise<void> {
    const beat = setInterval(() => void queue.isAlive(name, job).catch(() => undefined), BEAT_MS);
    beat.unref();
    try {
      await this.work(queue, name, job);
    } catch (error) {
      await queue.giveBack(name, job, error);
      throw error;
    } finally {
      clearInterval(beat);
    }
  }

  private async work(queue: Queue, name: string, job: TakenJob): Promise<void> {
    const definition = this.definitions.get(name) as JobDefinition;
    const payload = (job.data ?? {}) as JobPayload;
    if (definition.ownTransactions) {
      await definition.run(payload);
      await queue.finish(name, job);
      return;
    }
    await this.db.transaction(async () => {
      await this.db.rows(STATEMENT_DEADLINE);
      await definition.run(payload);
      if (!(await queue.finish(name, job))) throw new Error('Another worker has this job by now');
    });
  }
}
