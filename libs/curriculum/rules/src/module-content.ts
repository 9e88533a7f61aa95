import type { Belt } from '@obi/kernel';

/** A block of a lesson: the product speaks in `text` and `points`, a person in `post` and `reply`. */
export type LessonBlock =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'points'; readonly items: readonly string[] }
  | { readonly type: 'post'; readonly author: string; readonly text: string; readonly note?: string }
  | { readonly type: 'reply'; readonly text: string; readonly verdict: 'good' | 'poor'; readonly why: string }
  | { readonly type: 'clause'; readonly clause: string };

export interface LessonStep {
  readonly key: string;
  readonly type: 'lesson';
  readonly title: string;
  readonly blocks: readonly LessonBlock[];
}

/** What a question asks for: one option, all that apply, the right order, pairs, or a few words of one's own. */
export type QuestionKind = 'single' | 'several' | 'order' | 'match' | 'text';

/** Something that is shown to be chosen, put in order, or matched. */
export interface Choice {
  readonly key: string;
  readonly text: string;
}

export interface Question {
  readonly key: string;
  readonly kind: QuestionKind;
  readonly text: string;
  /** What is chosen from, put in order, or matched; none where one writes. */
  readonly options: readonly Choice[];
  /** What the options of a match are matched with. */
  readonly targets?: readonly Choice[];
  /**
   * What is right, never sent to a browser before the answer is submitted (security.md R5): keys of options; of an
   * order all of them in the right one; of a match `option:target`; of a text the words that are accepted.
   */
  readonly correct: readonly string[];
  /** Why, in one or two sentences; shown after the answer. */
  readonly because: string;
  /** The clause that the question rests on. */
  readonly clause: string;
}

export interface QuizStep {
  readonly key: string;
  readonly type: 'quiz';
  readonly title: string;
  /** How many questions an attempt draws from the module's bank. */
  readonly draw: number;
  /** Percentage of right answers that passes. */
  readonly passMark: number;
  /** How long an attempt may take; absent: as long as it takes. */
  readonly timeLimitMinutes?: number;
}

/** What follows when somebody chooses a channel and a reply. The first outcome that fits the choice counts. */
export interface ScenarioOutcome {
  readonly channel: string;
  /** Absent: any reply on this channel. */
  readonly reply?: string;
  readonly timeline: readonly { readonly at: string; readonly text: string }[];
  /** What the choice costs; every choice costs something. */
  readonly cost?: string;
  readonly clause: string;
  readonly verdict: 'good' | 'fair' | 'poor';
  /** The state a day later in a few words, and how often the post was shared; for comparing choices. */
  readonly afterADay: string;
  readonly reposts: number;
  /** The situation that follows; absent when the path ends here. */
  readonly next?: string;
  /** Every path ends in an owner and a channel. */
  readonly end?: { readonly owner: string; readonly channel: string };
}

export interface ScenarioSituation {
  readonly key: string;
  readonly author: string;
  readonly handle: string;
  readonly at: string;
  readonly text: string;
  readonly spread: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly channelQuestion: string;
  readonly replyQuestion: string;
  readonly channels: readonly { readonly key: string; readonly title: string; readonly hint: string }[];
  readonly replies: readonly { readonly key: string; readonly text: string }[];
  readonly outcomes: readonly ScenarioOutcome[];
}

export interface ScenarioStep {
  readonly key: string;
  readonly type: 'scenario';
  readonly title: string;
  /** The key of the situation that opens it. */
  readonly start: string;
  readonly situations: readonly ScenarioSituation[];
}

/** A *step*: a piece of learning that is done in one go. */
export type Step = LessonStep | QuizStep | ScenarioStep;

/** Five to ten minutes of learning, as content files hold it. */
export interface ModuleContent {
  readonly key: string;
  readonly version: number;
  readonly belt: Belt;
  /** The place among the modules of its belt, from 1. */
  readonly position: number;
  readonly title: string;
  readonly summary: string;
  /** A customer's words that open the module on the Today screen. */
  readonly quote: string;
  readonly minutes: number;
  /** The clauses of the guide that the module teaches. */
  readonly clauses: readonly string[];
  readonly steps: readonly Step[];
  readonly questions: readonly Question[];
}
