export { allEligible } from './all-eligible';
export type { Certificate } from './certificate';
export { contentionOf } from './contention-of';
export { exclusionsOf, type ExclusionCode, type PairSetting } from './eligibility';
export { hashOfId } from './id-order';
export { match, type MatchOptions } from './match';
export { mostServable } from './most-served';
export { proofFaults, type Proven } from './proof';
export { exitStatusOf, outputText, toOutput, type MatchOutput } from './output';
export { parseProblem, type ParsedProblem } from './parse-problem';
export {
  defaultObjective,
  defaultRules,
  defaultWeights,
  type Goal,
  type IdPair,
  type ListedPairs,
  type Person,
  type Problem,
  type Rules,
  type TodaysPairs,
  type Weights,
} from './problem';
export { Ranking } from './ranking';
export type { OnProgress, Progress, Step } from './progress';
export type {
  BarCode,
  Change,
  Contention,
  MatchedPair,
  MatchResult,
  Stability,
  Unmatched,
  UnmatchedReason,
  WhyPair,
  WouldRather,
} from './result';
export { scoreOf, type PairScore, type ScoreComponents } from './score';
