import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { LocalDate } from '@obi/kernel';
import { LocalDateValue } from '@obi/shared/api';
import type { Clause, Edition, GuideInForce, Section } from './guide-in-force';

@ObjectType('GuideClause', { description: 'A rule of the guide, in the text that is in force.' })
export class GuideClauseType implements Omit<Clause, 'section'> {
  @Field(() => ID, { description: 'Stable across versions: conversation.saying-sorry.' })
  key: string;

  @Field(() => String, { description: 'As people cite it: 3.2.' })
  number: string;

  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => String, {
    description:
      'Paragraphs separated by an empty line; one that begins with "- " is a list, one item a line.',
  })
  text: string;

  @Field(() => String, { description: 'The SHA-256 of title and text: what an acknowledgement lands on.' })
  textHash: string;
}

@ObjectType('GuideSection', { description: 'A section of the guide with its clauses.' })
export class GuideSectionType implements Section {
  @Field(() => ID, { description: 'Stable across versions: conversation.' })
  key: string;

  @Field(() => Int, { description: 'Its place, counted from 1.' })
  number: number;

  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => [GuideClauseType], { description: 'Its clauses in their order.' })
  clauses: readonly Clause[];
}

@ObjectType('GuideEdition', { description: 'A published version, as the list of versions tells it.' })
export class GuideEditionType implements Edition {
  @Field(() => String, { description: 'Major and minor: 2.0.' })
  number: string;

  @Field(() => LocalDateValue, { description: 'The day from which it is in force.' })
  publishedOn: LocalDate;

  @Field(() => String, { description: 'What changed and why.' })
  note: string;

  @Field(() => String, {
    nullable: true,
    description: 'Who wrote it; null for the guide that comes with Obi.',
  })
  author: string | null;

  @Field(() => String, { nullable: true, description: 'Who approved it, never its author.' })
  approver: string | null;

  @Field(() => String, { description: 'The SHA-256 of everything that people read in it.' })
  contentHash: string;
}

@ObjectType('Guide', { description: 'The conversation guide in the version that is in force.' })
export class GuideType extends GuideEditionType implements Pick<GuideInForce, 'versionId'> {
  @Field(() => ID, { description: 'The version; an acknowledgement names it.' })
  versionId: string;

  @Field(() => [GuideSectionType], { description: 'The sections in their order.' })
  sections: readonly Section[];

  @Field(() => [GuideEditionType], { description: 'All versions, the newest first.' })
  editions: readonly Edition[];
}
