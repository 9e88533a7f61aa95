import { beltPhrase } from '@obi/shared/ui';
import { counted, dayInWords } from '@obi/shared/web';
import { listed, numbered, numberInWords, sentence } from '../words/numbers';
import { asBelt } from '../words/way';
import type { RuleSetsQuery } from './rules.graphql.gen';

export type ShownRuleSet = RuleSetsQuery['ruleSets'][number];
export type ShownBelt = ShownRuleSet['belts'][number];
export type ShownRequirement = ShownBelt['requirements'][number];
export type ShownValidity = NonNullable<ShownBelt['validity']>;

/** The titles of what is named in rules. */
export type Titles = ReadonlyMap<string, string>;

/** Everything that can be asked by name, with its title. */
export function titlesOf(choices: RuleSetsQuery['requirementChoices']): Titles {
  return new Map([...choices.modules, ...choices.assessments].map(({ key, title }) => [key, title]));
}

/** What a requirement asks, as a line of a list: "Six confirmed sessions as mentor". */
export function askedInWords(asked: ShownRequirement, titles: Titles): string {
  const { kind, keys, role } = asked;
  const count = asked.count ?? 0;
  const belt = asBelt(asked.belt);
  const named = listed(keys.map((key) => titles.get(key) ?? key));
  switch (kind) {
    case 'belt':
      return `The ${beltPhrase(belt)}`;
    case 'clauses':
      return keys.length === 0
        ? 'Every clause of the guide acknowledged, in its current text'
        : `${sentence(numbered(keys.length, 'clause', 'clauses'))} of the guide acknowledged: ${named}`;
    case 'modules':
      return `${keys.length === 1 ? 'The module' : 'The modules'} ${named}`;
    case 'modules-of-belt':
      return `Every module of the ${beltPhrase(belt)}; at least ${numberInWords(count)} have to be published`;
    case 'assessment':
      return `${named}, passed by ${numbered(count, 'assessor', 'assessors')}`;
    case 'sessions':
      return `${sentence(numbered(count, 'confirmed session', 'confirmed sessions'))} as ${role ?? 'mentor'}`;
    case 'taught':
      return `${sentence(numbered(count, 'person', 'people'))} taught`;
    case 'refresher':
      return count === 1 ? 'A refresher passed' : `${sentence(numberInWords(count))} refreshers passed`;
    default:
      return kind;
  }
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
export const MONTH_NAMES: readonly string[] = MONTHS;

/** A day of every year: "31 March". */
export function dayOfYearInWords(monthDay: string | null | undefined): string {
  const [month, day] = (monthDay ?? '12-31').split('-').map(Number);
  return `${day} ${MONTHS[(month ?? 12) - 1]}`;
}

/** How long a number of months is: "two years", "18 months". */
export function monthsInWords(months: number): string {
  return months % 12 === 0 ? numbered(months / 12, 'year', 'years') : counted(months, 'month', 'months');
}

/** How long an award counts, from where the next one is counted, and when it may be renewed. */
export function validityInWords(validity: ShownValidity | null): readonly string[] {
  if (validity === null) return ['It never expires.'];
  const { windowDays, minimumActiveDays } = validity;
  const window =
    windowDays === 0
      ? 'It is renewed on its last day, or later.'
      : `It may be renewed in its last ${counted(windowDays, 'day', 'days')}, and loses none of them.`;
  return [
    countedInWords(validity),
    window,
    `Every award counts for more than ${counted(minimumActiveDays, 'day', 'days')}.`,
  ];
}

function countedInWords({ months, base, calendarDay }: ShownValidity): string {
  const time = monthsInWords(months);
  switch (base) {
    case 'calendar-day':
      return months === 12
        ? `It counts to the next ${dayOfYearInWords(calendarDay)}.`
        : `It counts to a ${dayOfYearInWords(calendarDay)}, about ${time}.`;
    case 'previous-expiry':
      return `It counts for ${time}. A renewal counts from the previous expiry, however late it comes.`;
    default:
      return `It counts for ${time}. A renewal that comes too late counts from its own day.`;
  }
}

/** On which days a version holds: "Since 1 Jan 2020", "From 1 Mar to 31 Dec 2026". */
export function daysInWords({ effectiveFrom, effectiveTo, isInForce }: ShownRuleSet): string {
  const from = dayInWords(effectiveFrom);
  if (effectiveTo !== null && effectiveTo < effectiveFrom)
    return `Never in force: another version replaced it from ${from}`;
  if (effectiveTo !== null) return `From ${from} to ${dayInWords(effectiveTo)}`;
  return isInForce ? `Since ${from}` : `From ${from}`;
}
