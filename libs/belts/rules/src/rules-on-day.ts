import type { Belt, LocalDate } from '@obi/kernel';
import type { Curriculum, CurriculumOnDay } from './curriculum';
import { curriculumChangesOn, curriculumOn } from './curriculum-on-day';
import type { AwardEvent } from './events';
import { ruleOf, ruleSetOn, type BeltRule, type RuleSet } from './rule-set';

/** Everything that the company decided about belts: each rule set, the guide and the modules, with their days. */
export interface BeltRules {
  readonly ruleSets: readonly RuleSet[];
  readonly curriculum: Curriculum;
}

/** The company's rules as they stood on one day; made once, then held against as many people as there are. */
export interface RulesOnDay {
  readonly day: LocalDate;
  readonly ruleSet: RuleSet | null;
  readonly rules: ReadonlyMap<Belt, BeltRule>;
  readonly ruleSets: readonly RuleSet[];
  readonly curriculum: CurriculumOnDay;
  /** The next day on which the company's rules change by themselves. */
  readonly nextChangeOn: LocalDate | null;
}

/** The rules in force on a day. What takes effect later is not there yet. */
export function rulesOn(rules: BeltRules, day: LocalDate): RulesOnDay {
  const ruleSet = ruleSetOn(rules.ruleSets, day);
  const starts = rules.ruleSets.map(({ effectiveFrom }) => effectiveFrom).filter((start) => start > day);
  return {
    day,
    ruleSet,
    rules: new Map(ruleSet?.belts.map((rule) => [rule.belt, rule])),
    ruleSets: rules.ruleSets,
    curriculum: curriculumOn(rules.curriculum, day),
    nextChangeOn: earliestOf([...starts, curriculumChangesOn(rules.curriculum, day)]),
  };
}

/**
 * The rule under which an award was earned: it keeps its validity whatever the ladder says later.
 * An award that names no rule set, or one that was not in force by then, follows the one that was.
 */
export function ruleOfAward(award: AwardEvent, { ruleSets }: RulesOnDay): BeltRule | null {
  const named = ruleSets.find(({ version }) => version === award.ruleSet);
  const isKnown = named !== undefined && named.effectiveFrom <= award.on;
  return ruleOf(isKnown ? named : ruleSetOn(ruleSets, award.on), award.belt);
}

/** The earliest of some days; absent ones do not count. */
export function earliestOf(days: readonly (LocalDate | null)[]): LocalDate | null {
  let earliest: LocalDate | null = null;
  for (const day of days) if (day !== null && (earliest === null || day < earliest)) earliest = day;
  return earliest;
}
