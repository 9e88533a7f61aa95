import { KeptRows } from './kept-rows';
import type { RosterEntry } from './roster';

const DAY = 1440;

const KEPT = 2_000_000;

type Span = readonly [number, number];

/** The hours of a person day by day; what runs over midnight belongs to both days. */
function byDay(hours: readonly number[]): Map<number, Span[]> {
  const days = new Map<number, Span[]>();
  for (let at = 0; at < hours.length; at += 2) {
    for (let from = hours[at]; from < hours[at + 1];) {
      const day = Math.floor(from / DAY);
      const to = Math.min(hours[at + 1], (day + 1) * DAY);
      const spans = days.get(day);
      if (spans) spans.push([from - day * DAY, to - day * DAY]);
      else days.set(day, [[from - day * DAY, to - day * DAY]]);
      from = to;
    }
  }
  return days;
}

function sharedMinutes(one: readonly Span[], other: readonly Span[]): number {
  let minutes = 0;
  for (const [from, to] of one) {
    for (const [otherFrom, otherTo] of other) {
      minutes += Math.max(0, Math.min(to, otherTo) - Math.max(from, otherFrom));
    }
  }
  return minutes;
}

/**
 * Minutes that the hours of a mentee share with kinds of hours. Weeks differ more than days do: a few hundred kinds of
 * days make up all weeks, so two weeks are compared by looking up, day by day, what a day shares with a kind of day.
 */
export class SharedHours {
  /** The days of the week that any mentor has. */
  private readonly days: readonly number[];
  /** Kind of hours by day → kind of day; 0 is a day without hours. */
  private readonly dayKinds: Int32Array;
  private readonly spans: (readonly Span[])[] = [[]];
  /** Kind of day of the mentee asked about last, and what it shares with all kinds, one list after another. */
  private readonly shared: Int32Array[];
  private readonly nothing: Int32Array;
  private readonly kept = new KeptRows<Int32Array>(KEPT);
  private readonly numbers = new Map<string, number>();

  constructor(kinds: readonly RosterEntry[]) {
    const weeks = kinds.map(({ hours }) => byDay(hours));
    this.days = [...new Set(weeks.flatMap((week) => [...week.keys()]))].sort((a, b) => a - b);
    this.dayKinds = Int32Array.from(
      weeks.flatMap((week) => this.days.map((day) => this.kindOfDay(week.get(day)))),
    );
    this.nothing = new Int32Array(this.spans.length);
    this.shared = this.days.map(() => this.nothing);
  }

  /** From now on minutes are those shared with this mentee. */
  compareWith({ hours }: RosterEntry): void {
    const week = byDay(hours);
    this.days.forEach((day, at) => {
      const own = week.get(day);
      this.shared[at] = own ? this.rowOf(own) : this.nothing;
    });
  }

  /** Minutes of the week shared with a kind of hours. */
  minutes(kind: number): number {
    const { shared, dayKinds } = this;
    const base = kind * shared.length;
    let minutes = 0;
    for (let at = 0; at < shared.length; at++) minutes += shared[at][dayKinds[base + at]];
    return minutes;
  }

  private rowOf(own: readonly Span[]): Int32Array {
    const row = () =>
      Int32Array.from({ length: this.nothing.length }, (_, at) => sharedMinutes(own, this.spans[at]));
    // The spans of days that no mentor has are numbered beyond those that some have.
    return this.kept.of(this.numberOf(own.join(';')), row);
  }

  private numberOf(key: string): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.numbers.size + 1);
    return this.numbers.size;
  }

  private kindOfDay(spans: readonly Span[] | undefined): number {
    if (!spans) return 0;
    const kind = this.numberOf(spans.join(';'));
    if (kind === this.spans.length) this.spans.push(spans);
    return kind;
  }
}
