import { isEligible, settingAllows } from './eligibility';
import { GoalPoints } from './goal-points';
import { KeptRows } from './kept-rows';
import { type Groups, groupsOf } from './groups';
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
  private readonly topOfOthers: number;
  private leastOfAll = 0;
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
    this.groups = groupsOf(mentors, { settings: this.settings, hours, wishes, skills });
    this.wishes = wishes.example;
    this.goals = new GoalPoints(skills.example, weights.goals, rules.minGoalCoverage);
    this.menteeSettings = kindsOf(mentees, settingKey);
    this.menteeOffers = kindsOf(mentees, offersKey);
    this.hours = new SharedHours(hours.example);
    this.topHours = weights.availability * 10000;
    this.topOfOthers = 10000 * (weights.availability + weights.reciprocity + weights.crossSilo);
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
    this.leastOfAll = this.leastPrice.reduce((one, other) => Math.min(one, other), Infinity);
  }

  /** Takes a mentor out until prices are set again. */
  takeOut(mentor: number): void {
    this.raisePrice(mentor, Infinity);
  }

  /** From now on this mentor is found only with a score above a higher price. */
  raisePrice(mentor: number, price: number): void {
    const at = this.groups.placeOf[mentor];
    if (at < 0) return;
    const { start, groupAt } = this.groups;
    const group = groupAt[at];
    const was = this.price[at];
    this.price[at] = price * this.sum;
    if (was > this.leastPrice[group]) return;
    let least = Infinity;
    for (let of = start[group]; of < start[group + 1]; of++) least = Math.min(least, this.price[of]);
    this.leastPrice[group] = least;
  }

  /** Finds everybody whom a mentee may meet with a score above the given one and the mentor's price together. */
  find(mentee: number, above: number): number {
    const person = this.crowd.mentees[mentee];
    if (person.optOut) return 0;
    if (this.prepared !== mentee) this.prepare(mentee, person);
    const needed = above * this.sum;
    const count =
      this.goals.nothing + this.topOfOthers >= needed + this.leastOfAll
        ? this.findByGroups(mentee, person, needed)
        : this.findBySkills(mentee, person, needed, needed - this.topOfOthers);
    return this.findWished(person, above, count);
  }

  private findByGroups(mentee: number, person: RosterEntry, needed: number): number {
    const allowed = this.allowedFor(mentee, person);
    const { ofSetting } = this.groups;
    let count = 0;
    for (let setting = 0; setting < allowed.length; setting++) {
      if (allowed[setting] === 1) {
        count = this.findIn(ofSetting[setting], ofSetting[setting + 1], mentee, needed, count);
      }
    }
    return count;
  }

  /** Where nobody is good enough who covers no goal, only those who cover one are looked at. */
  private findBySkills(mentee: number, person: RosterEntry, needed: number, ofGoals: number): number {
    const { skillsStart, withSkills, mentor, groupAt, setting, wishes, unit, dept, hours } = this.groups;
    const { price, marked, sum, preparations, topHours, leastOfAll } = this;
    const { points, slot, touched, touchedCount } = this.goals;
    const allowed = this.allowedFor(mentee, person);
    const returned = this.returnedBy(mentee, person);
    const apart = 10000 * this.crowd.weights.crossSilo;
    let count = 0;
    for (let kind = 0; kind < touchedCount; kind++) {
      const gained = points[slot[touched[kind]]];
      if (!(gained >= ofGoals + leastOfAll)) continue;
      for (let of = skillsStart[touched[kind]]; of < skillsStart[touched[kind] + 1]; of++) {
        const at = withSkills[of];
        const group = groupAt[at];
        if (!(gained >= ofGoals + price[at]) || allowed[setting[group]] === 0) continue;
        const silo = unit[group] !== person.unit ? apart : dept[group] !== person.dept ? apart / 2 : 0;
        const known = gained + returned[wishes[group]] + silo;
        if (!(known + topHours >= needed + price[at]) || marked[mentor[at]] === preparations) continue;
        const whole = known + this.hoursPoints(hours[group]);
        if (!(whole >= needed + price[at])) continue;
        this.mentor[count] = mentor[at];
        this.score[count++] = 1 + Math.floor(whole / sum);
      }
    }
    return count;
  }

  /** No score that this mentee could have with anybody not wished for by name is higher. */
  ceilingOf(mentee: number): number {
    if (this.prepared !== mentee) this.prepare(mentee, this.crowd.mentees[mentee]);
    return 1 + Math.floor((Math.max(0, this.goals.most) + this.topOfOthers) / this.sum);
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
    const { points, slot, most } = this.goals;
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
        const gained = points[slot[skills[at]]];
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
