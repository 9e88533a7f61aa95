import type { Cover } from './cover';
import type { Market } from './market';

/**
 * A half of the market in which every asker must be given somebody. Where mentors are plenty the mentees ask; where
 * they are short every place of theirs asks for a mentee. Askers of one list share its offers and, at the end, its worth.
 */
export interface Side {
  readonly listCount: number;
  readonly start: Int32Array;
  readonly target: Int32Array;
  readonly score: Int32Array;
  /** Asker → list. */
  readonly listOf: Int32Array;
  /** How many askers a target can take. */
  readonly capacity: Int32Array;
}

/** The mentees who are served in every best answer, and the mentors of whom there are enough. */
export function plentySide(market: Market, cover: Cover, atLeast: number): Side {
  const { start, mentor, score } = market;
  const sideStart = new Int32Array(market.menteeCount + 1);
  const target = new Int32Array(mentor.length);
  const sideScore = new Int32Array(mentor.length);
  const askers: number[] = [];
  let size = 0;
  for (let i = 0; i < market.menteeCount; i++) {
    if (cover.mentee[i]) {
      askers.push(i);
      for (let pair = start[i]; pair < start[i + 1]; pair++) {
        if (score[pair] < atLeast || cover.mentor[mentor[pair]]) continue;
        target[size] = mentor[pair];
        sideScore[size++] = score[pair];
      }
    }
    sideStart[i + 1] = size;
  }
  return {
    listCount: market.menteeCount,
    start: sideStart,
    target: target.subarray(0, size),
    score: sideScore.subarray(0, size),
    listOf: Int32Array.from(askers),
    capacity: market.places,
  };
}

/** The mentors who are short, place by place, and the mentees who compete for them. */
export function shortSide(market: Market, cover: Cover, atLeast: number): Side {
  const { start, mentor, score, places } = market;
  const sideStart = new Int32Array(market.mentorCount + 1);
  const wanted = (pair: number) => score[pair] >= atLeast && cover.mentor[mentor[pair]] === 1;
  for (let i = 0; i < market.menteeCount; i++) {
    if (cover.mentee[i]) continue;
    for (let pair = start[i]; pair < start[i + 1]; pair++) if (wanted(pair)) sideStart[mentor[pair] + 1]++;
  }
  for (let j = 0; j < market.mentorCount; j++) sideStart[j + 1] += sideStart[j];
  const next = sideStart.slice(0, market.mentorCount);
  const target = new Int32Array(sideStart[market.mentorCount]);
  const sideScore = new Int32Array(target.length);
  for (let i = 0; i < market.menteeCount; i++) {
    if (cover.mentee[i]) continue;
    for (let pair = start[i]; pair < start[i + 1]; pair++) {
      if (!wanted(pair)) continue;
      target[next[mentor[pair]]] = i;
      sideScore[next[mentor[pair]]++] = score[pair];
    }
  }
  const askers: number[] = [];
  for (let j = 0; j < market.mentorCount; j++) {
    if (cover.mentor[j]) for (let seat = 0; seat < places[j]; seat++) askers.push(j);
  }
  return {
    listCount: market.mentorCount,
    start: sideStart,
    target,
    score: sideScore,
    listOf: Int32Array.from(askers),
    capacity: new Int32Array(market.menteeCount).fill(1),
  };
}
