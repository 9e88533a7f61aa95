import { isEligible, settingAllows } from './eligibility';
import { GoalPoints } from './goal-points';
import { KeptRows } from './kept-rows';
import { hoursKey, type Kinds, kindsOf, offersKey, settingKey, skillsKey, wishesKey } from './kinds';
import type { Rules, Weights } from './problem';
import type { RosterEntry } from './roster';
import { availability, componentsOf, reciprocity, sumOf, totalOf } from './score';
import { SharedHours } from './shared-hours';
import type { SpecialPairs } from './special-pairs';

const KEPT = 1_000_000;

/** Everybody in the order in which they are considered, and what decides about pairs of them. */
export interface Crowd {
  readonly mentees: readonly RosterEntry[];
  readonly mentors: readonly RosterEntry[];
  readonly rules: Required<Rules>;
  readonly weights: Weights;
  readonly special: SpecialPairs;
}

/** Mentors who are alike in everything but skills stand together: each such group is judged once per mentee. */
interface Groups {
  /** Kind of setting → its groups; the next kind's first group ends them. */
  readonly ofSetting: Int32Array;
  /** Group → its first mentor in `mentor`. */
  readonly start: Int32Array;
  readonly mentor: Int32Array;
  /** Mentor → place in `mentor`, or -1 for whoever is in no group; and their group. */
  readonly placeOf: Int32Array;
  readonly groupOf: Int32Array;
  /** Place in `mentor` → kind of skills. */
  readonly skills: Int32Array;
  readonly hours: Int32Array;
  readonly wishes: Int32Array;
  readonly unit: Int32Array;
  readonly dept: Int32Array;
}

/**
 * Whom a mentee may meet and how well they would fit, for any mentee at any time: the hundred million pairs of a large
 * company are asked about again and again and never written down. Finds what `isEligible` and `componentsOf` find.
 */
export class Prospects {
  /** What was found last: mentors and scores, as many as `find` answered, in no order that means anything. */
  readonly mentor: Int32Array;
  readonly score: Int32Array;
  private readonly settings: Kinds;
  private readonly groups: Groups;
  private readonly hours: SharedHours;
  private readonly wishes: readonly RosterEntry[];
  private readonly goals: GoalPoints;
  private readonly menteeSettings: Kinds;
  private readonly menteeOffers: Kinds;
  private readonly sum: number;
  private readonly allowed = new KeptRows<Uint8Array>(KEPT);
  private readonly returned = new KeptRows<Float64Array>(KEPT);
  private readonly price: Float64Array;
  private readonly leastPrice: Float64Array;
  private readonly marked: Int32Array;
  private readonly topHours: number;
  private prepared = -1;
  private preparations = 0;

  constructor(private readonly crowd: Crowd) {
    const { mentees, mentors, rules, weights } = crowd;
    this.mentor = new Int32Array(mentors.length);
    this.score = new Int32Array(mentors.length);
    this.sum = sumOf(weights);
    this.settings = kindsOf(mentors, settingKey);
    const hours = kindsOf(mentors, hoursKey);
    const wishes = kindsOf(mentors, wishesKey);
    const skills = kindsOf(mentors, skillsKey);
    this.groups = groupsOf(mentors, this.settings, hours, wishes, skills);
    this.wishes = wishes.example;
    this.goals = new GoalPoints(skills.example, weights.goals, rules.minGoalCoverage);
    this.menteeSettings = kindsOf(mentees, settingKey);
    this.menteeOffers = kindsOf(mentees, offersKey);
    this.hours = new SharedHours(hours.example);
    this.topHours = weights.availability * 10000;
    this.price = new Float64Array(this.groups.mentor.length);
    this.leastPrice = new Float64Array(this.groups.start.length - 1);
    this.marked = new Int32Array(mentors.length);
  }

  /** From now on a mentor is found only with a score above their price; a price of infinity takes them out. */
  setPrices(prices: ArrayLike<number>): void {
    const { start, mentor } = this.groups;
    for (let at = 0; at < mentor.length; at++) this.price[at] = prices[mentor[at]] * this.sum;
    for (let group = 0; group < this.leastPrice.length; group++) {
      let least = Infinity;
      for (let at = start[group]; at < start[group + 1]; at++) least = Math.min(least, this.price[at]);
      this.leastPrice[group] = least;
    }
  }

  /** Takes a mentor out until prices are set again. */
  takeOut(mentor: number): void {
    const at = this.groups.placeOf[mentor];
    if (at < 0) return;
    this.price[at] = Infinity;
    const group = this.groups.groupOf[mentor];
    const { start } = this.groups;
    for (let other = start[group]; other < start[group + 1]; other++)
      if (this.price[other] < Infinity) return;
    this.leastPrice[group] = Infinity;
  }

  /** Finds everybody whom a mentee may meet with a score above the given one and the mentor's price together. */
  find(mentee: number, above: number): number {
    const person = this.crowd.mentees[mentee];
    if (person.optOut) return 0;
    if (this.prepared !== mentee) this.prepare(mentee, person);
    const needed = above * this.sum;
    const allowed = this.allowedFor(mentee, person);
    const { ofSetting } = this.groups;
    let count = 0;
    for (let setting = 0; setting < allowed.length; setting++) {
      if (allowed[setting] === 1) {
        count = this.findIn(ofSetting[setting], ofSetting[setting + 1], mentee, needed, count);
      }
    }
    return this.findWished(person, above, count);
  }

  /** The score of one pair; 0 when the two may not meet. */
  scoreOf(mentee: number, mentor: number): number {
    const { mentees, mentors, rules, weights, special } = this.crowd;
    const person = mentees[mentee];
    if (!isEligible(person, mentors[mentor], rules) || special.barred(person).includes(mentor)) return 0;
    return totalOf(componentsOf(person, mentors[mentor], rules), weights);
  }

  private findIn(from: number, to: number, mentee: number, needed: number, already: number): number {
    const { start, mentor, skills, wishes, unit, dept, hours } = this.groups;
    const { price, leastPrice, marked, sum, preparations, topHours } = this;
    const { points, most } = this.goals;
    const person = this.crowd.mentees[mentee];
    const returned = this.returnedBy(mentee, person);
    const apart = 10000 * this.crowd.weights.crossSilo;
    let count = already;
    for (let group = from; group < to; group++) {
      const silo = unit[group] !== person.unit ? apart : dept[group] !== person.dept ? apart / 2 : 0;
      const known = returned[wishes[group]] + silo;
      if (!(known + topHours + most >= needed + leastPrice[group])) continue;
      // Hours take longest to compare: they are, once, when everything else is good enough.
      let base = NaN;
      for (let at = start[group]; at < start[group + 1]; at++) {
        const gained = points[skills[at]];
        if (!(known + topHours + gained >= needed + price[at])) continue;
        if (base !== base) base = known + this.hoursPoints(hours[group]);
        if (!(base + gained >= needed + price[at]) || marked[mentor[at]] === preparations) continue;
        this.mentor[count] = mentor[at];
        this.score[count++] = 1 + Math.floor((base + gained) / sum);
      }
    }
    return count;
  }

  /** What the hours shared with a kind of hours are worth; not at all when they are too few. */
  private hoursPoints(kind: number): number {
    const { rules, weights } = this.crowd;
    const minutes = this.hours.minutes(kind);
    return minutes < rules.minOverlapMinutes
      ? -Infinity
      : weights.availability * availability(minutes, rules);
  }

  /** Who is wished for by name is judged singly. */
  private findWished(person: RosterEntry, above: number, already: number): number {
    const { mentors, rules, weights } = this.crowd;
    let count = already;
    for (const place of this.wishedFor) {
      if (!isEligible(person, mentors[place], rules)) continue;
      const score = totalOf(componentsOf(person, mentors[place], rules), weights);
      if (!((score - 1 - above) * this.sum >= this.price[this.groups.placeOf[place]])) continue;
      this.mentor[count] = place;
      this.score[count++] = score;
    }
    return count;
  }

  private wishedFor: readonly number[] = [];

  private prepare(mentee: number, person: RosterEntry): void {
    const { special } = this.crowd;
    this.prepared = mentee;
    const mark = ++this.preparations;
    this.goals.measure(person);
    this.hours.compareWith(person);
    for (const place of special.barred(person)) this.marked[place] = mark;
    this.wishedFor = [...new Set(special.wished(person))].filter((place) => this.marked[place] !== mark);
    for (const place of this.wishedFor) this.marked[place] = mark;
  }

  private allowedFor(mentee: number, person: RosterEntry): Uint8Array {
    const { rules } = this.crowd;
    return this.allowed.of(this.menteeSettings.of[mentee], () =>
      Uint8Array.from(this.settings.example, (mentor) => (settingAllows(person, mentor, rules) ? 1 : 0)),
    );
  }

  private returnedBy(mentee: number, person: RosterEntry): Float64Array {
    const { reciprocity: weight } = this.crowd.weights;
    return this.returned.of(this.menteeOffers.of[mentee], () =>
      Float64Array.from(this.wishes, (mentor) => weight * reciprocity(person, mentor)),
    );
  }
}

/** Puts mentors into groups; whoever opted out is in none. */
function groupsOf(
  mentors: readonly RosterEntry[],
  settings: Kinds,
  hours: Kinds,
  wishes: Kinds,
  skills: Kinds,
): Groups {
  const bySetting: Map<string, number[]>[] = settings.example.map(() => new Map<string, number[]>());
  mentors.forEach(({ optOut, unit, dept }, place) => {
    if (optOut) return;
    const groups = bySetting[settings.of[place]];
    const key = `${hours.of[place]}|${wishes.of[place]}|${unit}|${dept}`;
    const members = groups.get(key);
    if (members) members.push(place);
    else groups.set(key, [place]);
  });
  const ofSetting = new Int32Array(bySetting.length + 1);
  bySetting.forEach((groups, setting) => (ofSetting[setting + 1] = ofSetting[setting] + groups.size));
  const members = bySetting.flatMap((groups) => [...groups.values()]);
  const start = new Int32Array(members.length + 1);
  members.forEach((places, group) => (start[group + 1] = start[group] + places.length));
  const mentor = Int32Array.from(members.flat());
  const placeOf = new Int32Array(mentors.length).fill(-1);
  mentor.forEach((place, at) => (placeOf[place] = at));
  const groupOf = new Int32Array(mentors.length).fill(-1);
  members.forEach((places, group) => places.forEach((place) => (groupOf[place] = group)));
  const firsts = members.map(([place]) => place);
  return {
    ofSetting,
    start,
    mentor,
    placeOf,
    groupOf,
    skills: mentor.map((place) => skills.of[place]),
    hours: Int32Array.from(firsts, (place) => hours.of[place]),
    wishes: Int32Array.from(firsts, (place) => wishes.of[place]),
    unit: Int32Array.from(firsts, (place) => mentors[place].unit),
    dept: Int32Array.from(firsts, (place) => mentors[place].dept),
  };
}
