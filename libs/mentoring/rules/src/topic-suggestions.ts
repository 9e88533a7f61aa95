import { type Belt, BELTS } from '@obi/kernel';
import type { Side } from './joining';
import { isTopic, TOPICS } from './topics';

/** Why something is proposed as a topic of the next session. */
export const TOPIC_REASONS = [
  'staleModule',
  'clause',
  'answeredWrong',
  'openModule',
  'nextBelt',
  'menteeWants',
  'mentorWants',
] as const;
export type TopicReason = (typeof TOPIC_REASONS)[number];

/** Something that the mentee still has to learn. */
export interface Gap {
  readonly kind: Exclude<TopicReason, 'nextBelt' | 'menteeWants' | 'mentorWants'>;
  readonly key: string;
  readonly title: string;
  readonly belt: Belt | null;
}

/** A module that everybody learns for a belt: that it is named says nothing of anybody. */
export interface ModuleOfBelt {
  readonly key: string;
  readonly title: string;
  readonly belt: Belt;
}

/** A topic that could be talked about. */
export interface SuggestedTopic {
  readonly because: TopicReason;
  readonly key: string;
  readonly title: string;
  readonly belt: Belt | null;
}

export interface TopicFacts {
  /** Who reads: the mentee sees all of their own gaps, the mentor what the mentee lets them see. */
  readonly reader: Side;
  readonly gaps: readonly Gap[];
  /** Whether the mentee lets the mentor see what is still to be learned. */
  readonly showsGaps: boolean;
  /** All modules of the belt after the one that the mentee wears, which the mentor sees on the pair's page. */
  readonly nextModules: readonly ModuleOfBelt[];
  readonly wants: Readonly<Record<Side, readonly string[]>>;
  readonly offers: Readonly<Record<Side, readonly string[]>>;
  /** What stands on the agenda already. */
  readonly agenda: readonly string[];
}

export const MOST_SUGGESTED = 6;
const MOST_OF_ONE_REASON = 2;
export const MOST_MODULES = 8;

/** The belt that comes after the one that somebody wears. */
export const beltAfter = (held: Belt | null): Belt | undefined =>
  BELTS[held === null ? 0 : BELTS.indexOf(held) + 1];

/** Which gaps this reader may know of. What was answered wrong is the mentee's alone, whatever they let others see. */
export function gapsShownTo(
  reader: Side,
  { gaps, showsGaps }: Pick<TopicFacts, 'gaps' | 'showsGaps'>,
): readonly Gap[] {
  if (reader === 'mentee') return gaps;
  return showsGaps ? gaps.filter(({ kind }) => kind !== 'answeredWrong') : [];
}

/** What this reader may know of what could be learned; a mentor who is shown nothing sees what the next belt asks of all. */
function toLearn(facts: TopicFacts): readonly SuggestedTopic[] {
  const { reader, showsGaps, nextModules } = facts;
  const known = gapsShownTo(reader, facts).map(({ kind, key, title, belt }) => ({
    because: kind as TopicReason,
    ...{ key, title, belt },
  }));
  if (reader === 'mentee' || showsGaps) return known;
  return nextModules.map((module) => ({ because: 'nextBelt', ...module }));
}

function wishes(because: TopicReason, wants: readonly string[], offers: readonly string[]): SuggestedTopic[] {
  return wants
    .filter((key) => offers.includes(key))
    .flatMap((key) => (isTopic(key) ? [{ because, key, title: sentence(TOPICS[key]), belt: null }] : []));
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/**
 * What the two could talk about next: what has become stale, what the guide asks, what was answered wrong, the next
 * modules or those of the next belt, then what each wants to learn and the other can teach. At most two of a kind, nothing twice, nothing that is
 * on the agenda.
 */
export function topicsFor(facts: TopicFacts): readonly SuggestedTopic[] {
  const { wants, offers, agenda } = facts;
  const all = [
    ...toLearn(facts),
    ...wishes('menteeWants', wants.mentee, offers.mentor),
    ...wishes('mentorWants', wants.mentor, offers.mentee),
  ];
  const taken = new Set(agenda.map(wordsOf));
  const chosen: SuggestedTopic[] = [];
  for (const because of TOPIC_REASONS) {
    const fresh = all.filter((one) => one.because === because && !taken.has(wordsOf(one.title)));
    const different = fresh.filter(
      (one, at) => fresh.findIndex((other) => wordsOf(other.title) === wordsOf(one.title)) === at,
    );
    for (const topic of different.slice(0, MOST_OF_ONE_REASON)) {
      chosen.push(topic);
      taken.add(wordsOf(topic.title));
    }
  }
  return chosen.slice(0, MOST_SUGGESTED);
}

/** Modules that a session could be about: those on the agenda first, because it most likely was. */
export function modulesFor(facts: TopicFacts): readonly Pick<ModuleOfBelt, 'key' | 'title'>[] {
  const talkedOf = new Set(facts.agenda.map(wordsOf));
  const modules = toLearn(facts).filter(
    ({ because, key }, at, all) =>
      MODULE_REASONS.includes(because) && all.findIndex((other) => other.key === key) === at,
  );
  const isTalkedOf = ({ title }: SuggestedTopic): boolean => talkedOf.has(wordsOf(title));
  return [...modules.filter(isTalkedOf), ...modules.filter((one) => !isTalkedOf(one))]
    .slice(0, MOST_MODULES)
    .map(({ key, title }) => ({ key, title }));
}

const MODULE_REASONS: readonly TopicReason[] = ['staleModule', 'openModule', 'nextBelt'];
const wordsOf = (text: string): string => text.trim().toLowerCase();
