import type { Roster, RosterEntry } from './roster';

/**
 * Pairs that who they are sets apart: barred by the reporting line, an exclusion or an earlier pair, or wished for by
 * name. They are few; all others are judged by kind.
 */
export class SpecialPairs {
  private readonly place: ReadonlyMap<number, number>;
  /** Number of a person → mentors below them, mentors of whom they are the manager, mentors who wish for them. */
  private readonly below = new Map<number, number[]>();
  private readonly managed = new Map<number, number[]>();
  private readonly wishing = new Map<number, number[]>();

  constructor(
    mentors: readonly RosterEntry[],
    private readonly rules: Roster['rules'],
    private readonly forbiddenFor: ReadonlyMap<RosterEntry, readonly number[]>,
  ) {
    this.place = new Map(mentors.map((mentor, place) => [mentor.number, place]));
    mentors.forEach((mentor, place) => {
      for (const above of mentor.line) add(this.below, above, place);
      if (mentor.manager !== -1) add(this.managed, mentor.manager, place);
      for (const number of mentor.preferences.keys()) add(this.wishing, number, place);
    });
  }

  /** Mentors whom this mentee may not meet, whatever else holds; some may be named twice. */
  barred(mentee: RosterEntry): number[] {
    const places = [
      ...(this.below.get(mentee.number) ?? []),
      ...((this.rules.sameManagerForbidden && this.managed.get(mentee.manager)) || []),
      ...(this.forbiddenFor.get(mentee) ?? []),
      ...this.placesOf([mentee.number]),
      ...this.placesOf(mentee.line),
      ...this.placesOf(mentee.conflicts),
    ];
    if (!this.rules.allowPrevious) places.push(...this.placesOf(mentee.previous));
    return places;
  }

  /** Mentors whom this mentee wishes for, or who wish for this mentee; some may be named twice. */
  wished(mentee: RosterEntry): number[] {
    return [...this.placesOf(mentee.preferences.keys()), ...(this.wishing.get(mentee.number) ?? [])];
  }

  private placesOf(numbers: Iterable<number>): number[] {
    const places: number[] = [];
    for (const number of numbers) {
      const place = this.place.get(number);
      if (place !== undefined) places.push(place);
    }
    return places;
  }
}

function add(index: Map<number, number[]>, key: number, place: number): void {
  const known = index.get(key);
  if (known) known.push(place);
  else index.set(key, [place]);
}
