/** How often one address may have a file checked in a minute. */
const MOST_PER_MINUTE = 20;
const MINUTE = 60_000;
/** Checking takes the processor: more wait for nobody. */
const MOST_AT_ONCE = 2;

/** Keeps those who check files from taking the server for themselves. */
export class FewAtATime {
  private readonly seen = new Map<string, number[]>();
  private running = 0;

  /** Does the work, or answers undefined when it is too much. */
  async run<Answer>(who: string, now: Date, work: () => Promise<Answer>): Promise<Answer | undefined> {
    if (this.running >= MOST_AT_ONCE || !this.mayAgain(who, now.getTime())) return undefined;
    this.running += 1;
    try {
      return await work();
    } finally {
      this.running -= 1;
    }
  }

  private mayAgain(who: string, now: number): boolean {
    const recent = (this.seen.get(who) ?? []).filter((at) => at > now - MINUTE);
    if (recent.length >= MOST_PER_MINUTE) return false;
    this.seen.set(who, [...recent, now]);
    if (this.seen.size > 10_000) this.seen.clear();
    return true;
  }
}
