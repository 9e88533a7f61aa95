import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Belt, LocalDate } from '@obi/kernel';
import { LocalDateValue } from '@obi/shared/api';

@ObjectType('StudioModule', { description: 'A module as the studio lists it.' })
export class StudioModuleType {
  @Field(() => ID, { description: 'Its key.' })
  key: string;

  @Field(() => String, { description: 'The belt that asks it.' })
  belt: Belt;

  @Field(() => Int, { description: 'Its place among the modules of the belt.' })
  position: number;

  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that is taught; null while it is only a draft.',
  })
  version: number | null;

  @Field(() => LocalDateValue, { nullable: true, description: 'Since when that version is taught.' })
  publishedOn: LocalDate | null;

  @Field(() => Int, { description: 'How many questions are in its bank.' })
  questions: number;

  @Field(() => Int, { description: 'How many scenarios it has.' })
  scenarios: number;

  @Field(() => Int, { description: 'How many minutes it takes.' })
  minutes: number;

  @Field(() => [String], { description: 'The keys of the clauses that it teaches.' })
  clauses: readonly string[];

  @Field(() => Boolean, { description: 'Whether its next version is being written.' })
  hasDraft: boolean;

  @Field(() => [String], {
    description:
      'Clauses that it teaches and that have to be certified again since it was published: they make it stale.',
  })
  staleClauses: readonly string[];

  @Field(() => [String], {
    description: 'Clauses that it teaches and that only have to be acknowledged again since then.',
  })
  changedClauses: readonly string[];

  @Field(() => [String], { description: 'Clauses that it teaches and that the guide has left out.' })
  goneClauses: readonly string[];
}

@ObjectType('ModuleFault', { description: 'Something that keeps a module from being published.' })
export class ModuleFaultType {
  @Field(() => String, { description: 'What it is.' })
  code: string;

  @Field(() => String, {
    description: 'Where: keys of step, situation, question or clause, parted by slashes.',
  })
  at: string;
}

@ObjectType('QuestionFigures', { description: 'How a question fared, over all versions of its module.' })
export class QuestionFiguresType {
  @Field(() => String, { description: 'The key of the question.' })
  question: string;

  @Field(() => Int, { description: 'How often it was shown in attempts that were submitted.' })
  shown: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The share that answered right, 0 to 1; null under 10 answers.',
  })
  difficulty: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'How well it tells who did well from who did not, −1 to 1; null under 10 answers or when all are alike.',
  })
  discrimination: number | null;
}

@ObjectType('ModuleDraft', { description: 'The next version of a module while it is written.' })
export class ModuleDraftType {
  @Field(() => ID, { description: 'The key of the module.' })
  module: string;

  @Field(() => Int, { description: 'The version that it follows; 0 for a module that is new.' })
  follows: number;

  @Field(() => Int, { description: 'Counts every change; give it back when saving.' })
  revision: number;

  @Field(() => String, {
    description:
      'The whole module as JSON, right answers included: key, belt, title, summary, quote, minutes, clauses, steps, questions.',
  })
  content: string;

  @Field(() => String, { description: 'Who changed it last.' })
  changedByName: string;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  changedAt: Date;

  @Field(() => [ModuleFaultType], { description: 'What keeps it from being published; none when it may be.' })
  faults: readonly ModuleFaultType[];

  @Field(() => [QuestionFiguresType], { description: 'How its questions fared so far.' })
  figures: readonly QuestionFiguresType[];
}
