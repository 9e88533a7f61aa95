import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { LocalDate } from '@obi/kernel';
import { LocalDateValue } from '@obi/shared/api';
import { ClauseDifferenceType } from '@obi/guide/api';
import { ClauseQuoteType } from '../guide/clause-quote.graphql';
import { ScenarioType } from '../scenario/scenario.graphql';

@ObjectType('LessonBlock', { description: 'A part of a lesson; which fields it has depends on its type.' })
export class LessonBlockType {
  @Field(() => String, { description: 'text, points, post, reply or clause.' })
  type: string;

  @Field(() => String, { nullable: true, description: 'The words of a text, a post or a reply.' })
  text: string | null;

  @Field(() => [String], { nullable: true, description: 'The points.' })
  items: readonly string[] | null;

  @Field(() => String, { nullable: true, description: 'Who wrote the post.' })
  author: string | null;

  @Field(() => String, { nullable: true, description: 'Where and when the post stood.' })
  note: string | null;

  @Field(() => String, { nullable: true, description: 'Of a reply: good or poor.' })
  verdict: string | null;

  @Field(() => String, { nullable: true, description: 'Why the reply is good or poor.' })
  why: string | null;

  @Field(() => ClauseQuoteType, { nullable: true, description: 'The clause that is quoted.' })
  clause: ClauseQuoteType | null;
}

@ObjectType('QuizInfo', { description: 'A quiz before it is begun, and how the last attempt went.' })
export class QuizInfoType {
  @Field(() => Int, { description: 'How many questions an attempt asks.' })
  questions: number;

  @Field(() => Int, { description: 'How many right answers pass.' })
  rightToPass: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How many minutes an attempt may take; null: as long as it takes.',
  })
  timeLimitMinutes: number | null;

  @Field(() => ID, { nullable: true, description: 'The attempt that is under way.' })
  openAttempt: string | null;

  @Field(() => ID, { nullable: true, description: 'The last attempt that was submitted.' })
  lastAttempt: string | null;

  @Field(() => Int, { description: 'How many minutes to wait before the next attempt; 0: it may begin.' })
  minutesToWait: number;
}

@ObjectType('ModuleStep', { description: 'A step of a module: a lesson, a scenario or a quiz.' })
export class ModuleStepType {
  @Field(() => String, { description: 'Its key in the module.' })
  key: string;

  @Field(() => String, { description: 'lesson, scenario or quiz.' })
  type: string;

  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => Boolean, { description: 'Whether this person has done it.' })
  done: boolean;

  @Field(() => Int, { description: 'About how many minutes are left from here to the end of the module.' })
  minutesLeft: number;

  @Field(() => [LessonBlockType], { description: 'The parts of a lesson, in order; none in another step.' })
  blocks: readonly LessonBlockType[];

  @Field(() => ScenarioType, { nullable: true, description: 'A scenario, as far as this person has come.' })
  scenario: ScenarioType | null;

  @Field(() => QuizInfoType, { nullable: true, description: 'A quiz; its questions come with an attempt.' })
  quiz: QuizInfoType | null;
}

@ObjectType('ModuleDeltaClause', { description: 'A clause that changed under a module that was completed.' })
export class ModuleDeltaClauseType {
  @Field(() => ClauseQuoteType, { description: 'The clause, in the text that the guide has now.' })
  clause: ClauseQuoteType;

  @Field(() => ClauseDifferenceType, { description: 'What changed since the completion, and why.' })
  difference: ClauseDifferenceType;
}

@ObjectType('ModuleDelta', {
  description:
    'What of the guide has to be certified again since a module was completed: less than the whole module.',
})
export class ModuleDeltaType {
  @Field(() => LocalDateValue, {
    nullable: true,
    description: 'The last day to do it before a belt that rests on it lapses; null when there is none.',
  })
  by: LocalDate | null;

  @Field(() => [ModuleDeltaClauseType], {
    description: 'The clauses that changed, in the order of the module.',
  })
  clauses: readonly ModuleDeltaClauseType[];
}

@ObjectType('Module', {
  description: 'Five to ten minutes of learning, with how far the person who asks has come.',
})
export class ModuleType {
  @Field(() => String, { description: 'Its key.' })
  key: string;

  @Field(() => Int, { description: 'The version that is taught now.' })
  version: number;

  @Field(() => String, { description: 'The belt that it counts towards.' })
  belt: string;

  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => String, { description: 'One or two sentences.' })
  summary: string;

  @Field(() => Int, { description: 'About how many minutes it takes.' })
  minutes: number;

  @Field(() => [ModuleStepType], { description: 'Its steps, in order.' })
  steps: readonly ModuleStepType[];

  @Field(() => LocalDateValue, {
    nullable: true,
    description: 'When this person last completed it; null: never.',
  })
  completedOn: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'The step to go on with; null when it is complete.' })
  resumeAt: string | null;

  @Field(() => ModuleDeltaType, {
    nullable: true,
    description:
      'What changed in the guide since this person completed it and is asked again; null when nothing is.',
  })
  delta: ModuleDeltaType | null;

  @Field(() => String, { nullable: true, description: 'Where to begin to take a complete module again.' })
  againAt: string | null;

  @Field(() => [ClauseQuoteType], { description: 'The clauses of the guide that it rests on.' })
  restsOn: readonly ClauseQuoteType[];
}

@ObjectType('ModuleSummaryStep', { description: 'A step as lists show it.' })
export class ModuleSummaryStepType {
  @Field(() => String, { description: 'Its key in the module.' })
  key: string;

  @Field(() => String, { description: 'lesson, scenario or quiz.' })
  type: string;

  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => Boolean, { description: 'Whether this person has done it, in the text that it has now.' })
  done: boolean;
}

@ObjectType('ModuleSummary', { description: 'A module as lists show it.' })
export class ModuleSummaryType {
  @Field(() => String, { description: 'Its key, also the address of the player.' })
  key: string;

  @Field(() => String, { description: 'The belt that it counts towards.' })
  belt: string;

  @Field(() => Int, { description: 'Its place among the modules of the belt, from 1.' })
  position: number;

  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => String, { description: 'One or two sentences.' })
  summary: string;

  @Field(() => String, { description: "A customer's words that open it." })
  quote: string;

  @Field(() => Int, { description: 'About how many minutes it takes.' })
  minutes: number;

  @Field(() => Boolean, { description: 'Whether this person has completed it.' })
  completed: boolean;

  @Field(() => [ModuleSummaryStepType], { description: 'Its steps, in order.' })
  steps: readonly ModuleSummaryStepType[];
}
