import type { ScoreComponents, Weights } from '@obi/matching';
import { listed, topicsInWords } from './topics';

/** What the reasons are told from. */
export interface ReasonFacts {
  readonly mentee: ReasonPerson;
  readonly mentor: ReasonPerson;
  /** Minutes of the week that suit both. */
  readonly sharedMinutes: number;
  readonly components: ScoreComponents;
  readonly weights: Weights;
}

export interface ReasonPerson {
  /** The name by which one is called in a sentence. */
  readonly name: string;
  readonly wants: readonly string[];
  readonly offers: readonly string[];
  readonly languages: readonly string[];
  readonly unitName: string | null;
  /** Whether they come first because their last pair ended through no fault of theirs. */
  readonly waited?: boolean;
}

export type Component = keyof Weights;

/** One thing that speaks for a pair, in words, with the points that it gives out of those that it could. */
export interface Reason {
  readonly component: Component;
  readonly points: number;
  readonly outOf: number;
  readonly words: string;
}

const both = (one: readonly string[], other: readonly string[]): string[] =>
  one.filter((item) => other.includes(item));

function teaches(learner: ReasonPerson, teacher: ReasonPerson): string {
  const topics = both(learner.wants, teacher.offers);
  if (topics.length > 0)
    return `${learner.name} wants to learn ${topicsInWords(topics)}; ${teacher.name} can teach it`;
  return learner.wants.length > 0
    ? `${teacher.name} teaches nothing that ${learner.name} asked for`
    : `${learner.name} asked for nothing in particular`;
}

/** Hours in words: "6 hours a week", "1 hour", "45 minutes". */
export function hoursInWords(minutes: number): string {
  if (minutes < 60) return `${minutes} minutes`;
  const hours = Math.floor(minutes / 60);
  return hours === 1 ? '1 hour' : `${hours} hours`;
}

function units({ mentee, mentor, components }: ReasonFacts): string {
  if (components.crossSilo >= 10_000) {
    const names = [mentor.unitName, mentee.unitName].filter((name) => name !== null);
    return names.length === 2 ? `Different units: ${names[0]} and ${names[1]}` : 'Different units';
  }
  return components.crossSilo > 0 ? 'One unit, different teams' : 'The same team';
}

function asked({ mentor, components }: ReasonFacts): string {
  if (components.preference === 0) return 'Neither asked for the other';
  return mentor.waited === true ? `${mentor.name} waited since the last round` : 'Asked for';
}

const sentences: Readonly<Record<Component, (facts: ReasonFacts) => string>> = {
  goals: ({ mentee, mentor }) => teaches(mentee, mentor),
  availability: ({ sharedMinutes }) => `${hoursInWords(sharedMinutes)} a week suit both`,
  reciprocity: ({ mentee, mentor }) => teaches(mentor, mentee),
  crossSilo: units,
  preference: asked,
};

/** Why HR is proposed this pair: every component with its points out of a hundred in all, and a sentence. */
export function reasonsOf(facts: ReasonFacts): Reason[] {
  const sum = Object.values(facts.weights).reduce((total: number, weight: number) => total + weight, 0);
  return (Object.keys(sentences) as Component[]).map((component) => {
    const outOf = (100 * facts.weights[component]) / sum;
    return {
      component,
      points: Math.round((outOf * facts.components[component]) / 10_000),
      outOf: Math.round(outOf),
      words: sentences[component](facts),
    };
  });
}

const languageName = (code: string): string =>
  new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;

/**
 * Why the two are proposed to each other, as they read it: what speaks for it and nothing else. Who asked for whom
 * stays with who asked.
 */
export function reasonsForTheTwo(facts: ReasonFacts): string[] {
  const { mentee, mentor, components } = facts;
  const languages = both(mentee.languages, mentor.languages).map(languageName);
  return [
    ...(components.goals > 0 ? [sentences.goals(facts)] : []),
    ...(components.reciprocity > 0 ? [sentences.reciprocity(facts)] : []),
    ...(languages.length > 0 ? [`You both speak ${listed(languages)}`] : []),
    ...(facts.sharedMinutes > 0 ? [`${hoursInWords(facts.sharedMinutes)} a week suit you both`] : []),
    ...(components.crossSilo > 0 ? [units(facts)] : []),
  ];
}

/** The points of a pair from 0 to 100, as they are shown. */
export const shownScore = (total: number): number => Math.round((total - 1) / 100);
