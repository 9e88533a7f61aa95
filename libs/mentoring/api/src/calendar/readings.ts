const MINUTE_MS = 60_000;
/** Calendars ask every few minutes at most. */
const MOST_READINGS = 20;
const MOST_MISSES = 60;
const MOST_REMEMBERED = 20_000;

/** Counts what happened under a name in the last minute. */
class LastMinute {
  private readonly times = new Map<string, number[]>();

  count(name: string, now: number): number {
    return (this.times.get(name) ?? []).filter((at) => at > now - MINUTE_MS).length;
  }

  add(name: string, now: number): void {
    if (this.times.size > MOST_REMEMBERED) this.times.clear();
    this.times.set(name, [...(this.times.get(name) ?? []).filter((at) => at > now - MINUTE_MS), now]);
  }
}

/**
 * Holds back who reads one address without end, and who tries addresses. Behind a company's own proxy everybody seems to
 * come from one place: an address that was right before is never held back for the misses of others.
 */
export class Readings {
  private readonly read = new LastMinute();
  private readonly missed = new LastMinute();
  private readonly right = new Set<string>();

  mayRead(address: string, from: string, now: Date): boolean {
    const at = now.getTime();
    if (!this.right.has(address) && this.missed.count(from, at) >= MOST_MISSES) return false;
    if (this.read.count(address, at) >= MOST_READINGS) return false;
    this.read.add(address, at);
    return true;
  }

  wasRight(address: string): void {
    if (this.right.size > MOST_REMEMBERED) this.right.clear();
    this.right.add(address);
  }

  wasWrong(address: string, from: string, now: Date): void {
    this.right.delete(address);
    this.missed.add(from, now.getTime());
  }
}
