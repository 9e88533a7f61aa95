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
function groupsOf(
  count: number,
  start: Int32Array,
  to: Int32Array,
): { groupOf: Int32Array; groupCount: number } {
  const groupOf = new Int32Array(count).fill(-1);
  const seenAt = new Int32Array(count).fill(-1);
  const lowest = new Int32Array(count);
  const at = start.slice(0, count);
  const path = new Int32Array(count);
  const waiting = new Int32Array(count);
  let seen = 0;
  let waitingCount = 0;
  let groupCount = 0;
  const enter = (mentor: number) => {
    seenAt[mentor] = lowest[mentor] = seen++;
    waiting[waitingCount++] = mentor;
    return mentor;
  };
  for (let root = 0; root < count; root++) {
    if (seenAt[root] >= 0) continue;
    let depth = 0;
    path[0] = enter(root);
    while (depth >= 0) {
      const j = path[depth];
      if (at[j] < start[j + 1]) {
        const other = to[at[j]++];
        if (seenAt[other] < 0) path[++depth] = enter(other);
        else if (groupOf[other] < 0 && seenAt[other] < lowest[j]) lowest[j] = seenAt[other];
        continue;
      }
      if (lowest[j] === seenAt[j]) {
        do groupOf[waiting[--waitingCount]] = groupCount;
        while (waiting[waitingCount] !== j);
        groupCount++;
      }
      depth--;
      if (depth >= 0 && lowest[j] < lowest[path[depth]]) lowest[path[depth]] = lowest[j];
    }
  }
  return { groupOf, groupCount };
}

/** Finds the groups of a pairing. */
export function swapGroups(market: Market, mentorOf: Int32Array): SwapGroups {
  const { start, to } = movesFrom(market, mentorOf);
  const { groupOf, groupCount } = groupsOf(market.mentorCount, start, to);
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
