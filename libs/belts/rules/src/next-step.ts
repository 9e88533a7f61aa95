import { type Belt, type LocalDate } from '@obi/kernel';
import type { BeltStanding } from './belt-standing';
import type { RequirementStanding } from './requirement';
import type { PairRole } from './rule-set';
import { stands } from './standing';

/** One belt as somebody sees it on the way: without the evidence that only the rules read. */
export type BeltOnWay = Omit<BeltStanding, 'cycle' | 'requirements'> & {
  readonly requirements: readonly RequirementOnWay[];
};

export type RequirementOnWay = Omit<RequirementStanding, 'kind' | 'evidence'>;

/** A module of the belt that is being earned. */
export interface ModuleOnWay {
  readonly key: string;
  readonly completed: boolean;
  readonly steps: readonly { readonly done: boolean }[];
}

/** One person's way from white to black on a day. */
export interface Way {
  readonly held: Belt | null;
  readonly earning: Belt | null;
  readonly belts: readonly BeltOnWay[];
  /** The published modules of the belt that is being earned, in their order. */
  readonly modules: readonly ModuleOnWay[];
}

/** What a person does next. `wait` and `nothing` are the two that they cannot do anything about. */
export type NextStep =
  /** `again`: the guide was read before and has changed since. */
  | { readonly do: 'read-guide'; readonly belt: Belt; readonly clauses: number; readonly again: boolean }
  | { readonly do: 'module'; readonly belt: Belt; readonly key: string; readonly started: boolean }
  | { readonly do: 'meet'; readonly belt: Belt; readonly role: PairRole; readonly sessions: number }
  | { readonly do: 'teach'; readonly belt: Belt; readonly people: number }
  | { readonly do: 'assessment'; readonly belt: Belt; readonly key: string }
  | { readonly do: 'refresher'; readonly belt: Belt }
  | { readonly do: 'wait'; readonly belt: Belt; readonly for: 'modules' | 'guide' }
  | { readonly do: 'nothing' };

/** What matters most about a person's way today, in one thought. */
export type Headline =
  | { readonly says: 'start' }
  | { readonly says: 'lapsed' | 'expiring'; readonly belt: Belt; readonly on: LocalDate | null }
  | { readonly says: 'guide-changed'; readonly belt: Belt; readonly by: LocalDate | null }
  | { readonly says: 'steps-left'; readonly belt: Belt; readonly steps: number; readonly before: Before }
  | { readonly says: 'valid'; readonly belt: Belt; readonly until: LocalDate | null }
  | { readonly says: 'waiting'; readonly belt: Belt };

/** What the last of the counted steps opens: the belt itself, or the assessment that is left for it. */
export type Before = 'belt' | 'assessment';

const NOTHING: NextStep = { do: 'nothing' };

/** The next thing to do: a belt that lapsed or is about to comes first, what can be done before what waits. */
export function nextStepOf(way: Way): NextStep {
  return firstOf(beltsToWorkOn(way).flatMap((belt) => stepsTo(belt, way)));
}

/** The next thing to do for one belt. */
export function nextStepFor(belt: Belt, way: Way): NextStep {
  const standing = beltOf(way, belt);
  return standing === null ? NOTHING : firstOf(stepsTo(standing, way));
}

function firstOf(steps: readonly NextStep[]): NextStep {
  return steps.find(({ do: what }) => what !== 'wait') ?? steps[0] ?? NOTHING;
}

/** What to tell a person first: what was lost or may be, then how far the next belt is, then that all is well. */
export function headlineOf(way: Way): Headline {
  const earning = beltOf(way, way.earning);
  if (earning?.state === 'lapsed') return { says: 'lapsed', belt: earning.belt, on: earning.endedOn };
  const urgent = dueIn(way).find(mayLapse);
  if (urgent) return dueHeadline(urgent);
  if (way.held === null && earning !== null && earning.done === 0 && canBeEarned(earning))
    return { says: 'start' };
  if (earning !== null && canBeEarned(earning)) return stepsLeft(earning);
  const due = dueIn(way)[0];
  if (due) return dueHeadline(due);
  const held = beltOf(way, way.held);
  if (held !== null) return { says: 'valid', belt: held.belt, until: held.standsUntil };
  return { says: 'waiting', belt: way.earning ?? 'white' };
}

/** How many steps a belt still asks; the whole guide, however many clauses, is read in one. */
export function stepsOf({ code, done, total }: RequirementOnWay): number {
  const left = Math.max(0, total - done);
  return code === 'clauses' || code === 'clauses-not-published' ? Math.min(1, left) : left;
}

/** Whether everything that a belt asks exists: what is not published yet cannot be met. */
export function canBeEarned({ requirements, lockedBy }: BeltOnWay): boolean {
  return lockedBy === null && !requirements.some(({ code }) => code.endsWith('-not-published'));
}

function dueHeadline({ belt, dueBecause, standsUntil }: BeltOnWay): Headline {
  return dueBecause === 'expiring'
    ? { says: 'expiring', belt, on: standsUntil }
    : { says: 'guide-changed', belt, by: standsUntil };
}

function stepsLeft({ belt, requirements }: BeltOnWay): Headline {
  const sum = (some: readonly RequirementOnWay[]) => some.reduce((steps, one) => steps + stepsOf(one), 0);
  const assessed = requirements.some((one) => one.code === 'assessment' && stepsOf(one) > 0);
  const others = sum(requirements.filter(({ code }) => code !== 'assessment'));
  if (assessed && others > 0) return { says: 'steps-left', belt, steps: others, before: 'assessment' };
  return { says: 'steps-left', belt, steps: sum(requirements), before: 'belt' };
}

function beltOf({ belts }: Way, belt: Belt | null): BeltOnWay | null {
  return belts.find((each) => each.belt === belt) ?? null;
}

/** The highest first: it is the one that is worn. */
function dueIn({ belts }: Way): BeltOnWay[] {
  return belts.filter(({ state }) => state === 'due').reverse();
}

/** A change of the guide that takes no belt away can wait; a day on which one would lapse cannot. */
function mayLapse({ standsUntil }: BeltOnWay): boolean {
  return standsUntil !== null;
}

function beltsToWorkOn(way: Way): BeltOnWay[] {
  const earning = beltOf(way, way.earning);
  const own = earning === null ? [] : [earning];
  const due = dueIn(way).filter((belt) => belt !== earning);
  const urgent = due.filter(mayLapse);
  const others = due.filter((belt) => !mayLapse(belt));
  return earning?.state === 'lapsed' ? [...own, ...urgent, ...others] : [...urgent, ...own, ...others];
}

/** Requirements in the order in which they are done: an assessment opens after everything else. */
export function inOrderOfDoing<Requirement extends { readonly code: string }>(
  requirements: readonly Requirement[],
): Requirement[] {
  const isLast = ({ code }: Requirement) => code === 'assessment';
  return [...requirements.filter((one) => !isLast(one)), ...requirements.filter(isLast)];
}

function stepsTo(standing: BeltOnWay, way: Way): NextStep[] {
  if (standing.lockedBy !== null) return [];
  return inOrderOfDoing(standing.requirements)
    .filter((requirement) => stepsOf(requirement) > 0)
    .map((requirement) => stepFor(requirement, standing, way));
}

function stepFor({ code, left, done, total }: RequirementOnWay, standing: BeltOnWay, way: Way): NextStep {
  const { belt } = standing;
  switch (code) {
    case 'clauses': {
      const again = standing.asks === 'delta' || stands(standing) || standing.state === 'lapsed';
      return { do: 'read-guide', belt, clauses: total - done, again };
    }
    case 'clauses-not-published':
      return { do: 'wait', belt, for: 'guide' };
    case 'modules':
    case 'modules-not-published':
      return moduleAmong(left, belt, way, code === 'modules');
    case 'sessions-as-mentor':
      return { do: 'meet', belt, role: 'mentor', sessions: total - done };
    case 'sessions-as-mentee':
      return { do: 'meet', belt, role: 'mentee', sessions: total - done };
    case 'taught':
      return { do: 'teach', belt, people: total - done };
    case 'assessment':
      return { do: 'assessment', belt, key: left[0] ?? '' };
    default:
      return { do: code, belt };
  }
}

/**
 * The first published module that is left; of another belt than the one being earned only its key is known. One that was
 * completed is left when the guide changed under it.
 */
function moduleAmong(
  left: readonly string[],
  belt: Belt,
  { modules, earning }: Way,
  areAllPublished: boolean,
): NextStep {
  const next = modules.find(({ key, completed }) => !completed && left.includes(key));
  if (next) return { do: 'module', belt, key: next.key, started: next.steps.some(({ done }) => done) };
  const again = modules.find(({ key }) => left.includes(key))?.key;
  const key = again ?? (belt === earning && !areAllPublished ? undefined : left[0]);
  return key === undefined
    ? { do: 'wait', belt, for: 'modules' }
    : { do: 'module', belt, key, started: false };
}
