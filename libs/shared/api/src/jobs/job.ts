/** What a job is given: ids and days, never a text; it reads everything else itself when it runs. */
export type JobPayload = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

export interface JobOptions {
  /** When it is done by itself: minute, hour, day, month, weekday, in UTC. What was missed is caught up once. */
  readonly cron?: string;
  /** Why the job commits by itself, piece by piece; otherwise all of it is one transaction, with its completion. */
  readonly ownTransactions?: string;
  /** How often it is tried again after a failure, each time later. */
  readonly retries?: number;
}

export interface JobDefinition extends JobOptions {
  readonly name: string;
  run(payload: JobPayload): Promise<unknown>;
}

export interface SendOptions {
  /** As long as a job with this key waits, another one is not added. */
  readonly key?: string;
  /** Not before this instant. */
  readonly at?: Date;
}

/** A job that was taken out of the queue to be done now. */
export interface TakenJob {
  readonly id: string;
  readonly data: unknown;
  readonly retryCount: number;
}
