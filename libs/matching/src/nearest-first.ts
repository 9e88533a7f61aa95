const OUT = -1;

/** A queue that always gives the nearest target next; of equally near ones the order depends on what was put in only. */
export class NearestFirst {
  readonly distance: Float64Array;
  private readonly heap: Int32Array;
  private readonly slot: Int32Array;
  private size = 0;

  constructor(targetCount: number) {
    this.distance = new Float64Array(targetCount).fill(Infinity);
    this.heap = new Int32Array(targetCount);
    this.slot = new Int32Array(targetCount).fill(OUT);
  }

  get isEmpty(): boolean {
    return this.size === 0;
  }

  /** The nearest target, without taking it out. */
  get first(): number {
    return this.heap[0];
  }

  /** Puts a target in, or brings it nearer. */
  offer(target: number, distance: number): void {
    this.distance[target] = distance;
    this.rise(this.slot[target] === OUT ? this.size++ : this.slot[target], target);
  }

  /** Takes out the nearest target. */
  take(): number {
    const nearest = this.heap[0];
    this.slot[nearest] = OUT;
    const last = this.heap[--this.size];
    if (this.size > 0) this.sink(last);
    return nearest;
  }

  /** Takes everything out that is still in. */
  clear(): void {
    for (let at = 0; at < this.size; at++) {
      this.slot[this.heap[at]] = OUT;
      this.distance[this.heap[at]] = Infinity;
    }
    this.size = 0;
  }

  private rise(start: number, target: number): void {
    const { heap, slot, distance } = this;
    let at = start;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (distance[heap[parent]] <= distance[target]) break;
      heap[at] = heap[parent];
      slot[heap[at]] = at;
      at = parent;
    }
    heap[at] = target;
    slot[target] = at;
  }

  private sink(target: number): void {
    const { heap, slot, distance } = this;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.size) break;
      if (child + 1 < this.size && distance[heap[child + 1]] < distance[heap[child]]) child++;
      if (distance[heap[child]] >= distance[target]) break;
      heap[at] = heap[child];
      slot[heap[at]] = at;
      at = child;
    }
    heap[at] = target;
    slot[target] = at;
  }
}
