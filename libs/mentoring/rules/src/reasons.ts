import { listed, topicsInWords } from './topics';
import { pointsAhead, type ProgrammeWeights, weightOfScore } from './waited';

/** What the reasons are told from. */
export interface ReasonFacts {
  readonly mentee: ReasonPerson;
  readonly mentor: ReasonPerson;
  /** Minutes of the week that suit both. */
  readonly sharedMinutes: number;
  /** What speaks for the pair, each from 0 to 10,000. */
  readonly components: Readonly<Record<Component, number>>;
  /** The weights that counted. */
  readonly weights: ProgrammeWeights;
}

export interface ReasonPerson {
  /** The name by which one is called in a sentence. */
  readonly name: string;
  readonly wants: readonly string[];
  readonly offers: readonly string[];
  readonly languages: readonly string[];
  /** The large unit: teams of two of them may bear one name, that of their town. */
  readonly unitName: string | null;
}

export type Component = keyof ProgrammeWeights;

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
    const names = new Set([mentor.unitName, mentee.unitName].filter((name) => name !== null));
    return names.size === 2 ? `Different units: ${[...names].join(' and ')}` : 'Different units';
  }
  return components.crossSilo > 0 ? 'One unit, different teams' : 'The same team';
}

const sentences: Readonly<Record<Component, (facts: ReasonFacts) => string>> = {
  goals: ({ mentee, mentor }) => teaches(mentee, mentor),
  availability: ({ sharedMinutes }) => `${hoursInWords(sharedMinutes)} a week suit both`,
  reciprocity: ({ mentee, mentor }) => teaches(mentor, mentee),
  crossSilo: units,
  preference: ({ components }) => (components.preference === 0 ? 'Neither asked for the other' : 'Asked for'),
  waited: ({ mentor, weights }) =>
    `${mentor.name}’s last pair ended through no fault of theirs, so they ${ahead(pointsAhead(weights))}`,
};

const ahead = (points: number): string =>
  points === 100 ? 'come first' : `go before others who score up to ${points} points more`;

/** Why HR is proposed this pair: every component with its points out of a hundred in all, and a sentence. */
export function reasonsOf(facts: ReasonFacts): Reason[] {
  const sum = weightOfScore(facts.weights);
  // That the mentor waited is told where it counted. It gives the pair no points: it is no better for that.
  const told = (Object.keys(sentences) as Component[]).filter(
    (component) => component !== 'waited' || (facts.components.waited > 0 && facts.weights.waited > 0),
  );
  return told.map((component) => {
    const outOf = component === 'waited' ? 0 : (100 * facts.weights[component]) / sum;
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
