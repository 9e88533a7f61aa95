/** Lets a few pieces of work go on at once and keeps the others waiting in the order in which they came. */
export class Lanes {
  private free: number;
  private readonly waiting: (() => void)[] = [];

  constructor(count: number) {
    this.free = count;
  }

  /** Waits for a lane; who gives up meanwhile leaves the queue. */
  async enter(signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    if (this.free > 0) {
      this.free--;
      return;
    }
    await new Promise<void>((enter, giveUp) => {
      const leaveQueue = () => {
        this.waiting.splice(this.waiting.indexOf(goOn), 1);
        giveUp(signal?.reason as Error);
      };
      const goOn = () => {
        signal?.removeEventListener('abort', leaveQueue);
        enter();
      };
      this.waiting.push(goOn);
      signal?.addEventListener('abort', leaveQueue, { once: true });
    });
  }

  /** Hands the lane to whoever waits longest. */
  leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.free++;
  }
}
