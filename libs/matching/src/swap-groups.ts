import { countedOrder, type Market } from './market';

/**
 * Mentors who can pass mentees round among themselves belong to one group; a group leads on to others where somebody
 * could move there but nobody back. So who competes with whom is found once, not once per unserved mentee.
 */
export interface SwapGroups {
  readonly groupOf: Int32Array;
  /** Group → groups that its mentees could move on to. */
  readonly leadsTo: readonly number[][];
  /** Group → its mentors. */
  readonly mentors: readonly number[][];
}

/** Mentors to whom somebody now with this mentor could move, by place in the market. */
function movesFrom(market: Market, mentorOf: Int32Array): { start: Int32Array; to: Int32Array } {
  const seated = Int32Array.from(mentorOf, (mentor) => (mentor < 0 ? market.mentorCount : mentor));
  const { start: from, order } = countedOrder(seated, market.mentorCount + 1);
  const start = new Int32Array(market.mentorCount + 1);
  const to = new Int32Array(market.mentor.length);
  let size = 0;
  for (let j = 0; j < market.mentorCount; j++) {
    for (let at = from[j]; at < from[j + 1]; at++) {
      for (let pair = market.start[order[at]]; pair < market.start[order[at] + 1]; pair++) {
        if (market.mentor[pair] !== j) to[size++] = market.mentor[pair];
      }
    }
    start[j + 1] = size;
  }
  return { start, to };
}

/** Tarjan's walk without recursion: a group is complete when the walk leaves the first of its mentors. */
class GroupWalk {
  readonly groupOf: Int32Array;
  groupCount = 0;
  private readonly seenAt: Int32Array;
  private readonly lowest: Int32Array;
  private readonly waiting: number[] = [];
  private seen = 0;

  constructor(count: number) {
    this.groupOf = new Int32Array(count).fill(-1);
    this.seenAt = new Int32Array(count).fill(-1);
    this.lowest = new Int32Array(count);
  }

  /** Visits everybody, along the moves given as runs of `to` that begin at `start`. */
  walk(start: Int32Array, to: Int32Array): void {
    const at = start.slice();
    for (let root = 0; root < this.groupOf.length; root++) {
      const path = this.enter(root) ? [root] : [];
      while (path.length > 0) {
        const mentor = path[path.length - 1];
        if (at[mentor] < start[mentor + 1]) {
          const other = to[at[mentor]++];
          if (this.enter(other)) path.push(other);
          else if (this.groupOf[other] < 0) this.lower(mentor, this.seenAt[other]);
        } else {
          path.pop();
          this.leave(mentor);
          if (path.length > 0) this.lower(path[path.length - 1], this.lowest[mentor]);
        }
      }
    }
  }

  private enter(mentor: number): boolean {
    if (this.seenAt[mentor] >= 0) return false;
    this.seenAt[mentor] = this.lowest[mentor] = this.seen++;
    this.waiting.push(mentor);
    return true;
  }

  private lower(mentor: number, seenAt: number): void {
    if (seenAt < this.lowest[mentor]) this.lowest[mentor] = seenAt;
  }

  private leave(mentor: number): void {
    if (this.lowest[mentor] !== this.seenAt[mentor]) return;
    const members = this.waiting.splice(this.waiting.lastIndexOf(mentor));
    for (const member of members) this.groupOf[member] = this.groupCount;
    this.groupCount++;
  }
}

/** Finds the groups of a pairing. */
export function swapGroups(market: Market, mentorOf: Int32Array): SwapGroups {
  const { start, to } = movesFrom(market, mentorOf);
  const walk = new GroupWalk(market.mentorCount);
  walk.walk(start, to);
  const { groupOf, groupCount } = walk;
  const mentors: number[][] = Array.from({ length: groupCount }, () => []);
  groupOf.forEach((group, mentor) => mentors[group].push(mentor));
  const leadsTo = mentors.map((members, group) => {
    const others = new Set<number>();
    for (const j of members) for (let at = start[j]; at < start[j + 1]; at++) others.add(groupOf[to[at]]);
    others.delete(group);
    return [...others];
  });
  return { groupOf, leadsTo, mentors };
}

/** All groups that can be reached from some mentors by moving people on, in ascending order. */
export function groupsReachedFrom(groups: SwapGroups, mentors: Iterable<number>): number[] {
  const reached = new Set<number>();
  const open: number[] = [];
  const reach = (group: number) => {
    if (reached.has(group)) return;
    reached.add(group);
    open.push(group);
  };
  for (const mentor of mentors) reach(groups.groupOf[mentor]);
  for (let group = open.pop(); group !== undefined; group = open.pop()) groups.leadsTo[group].forEach(reach);
  return [...reached].sort((a, b) => a - b);
}
