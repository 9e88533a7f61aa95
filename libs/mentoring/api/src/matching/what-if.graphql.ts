import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { MatchingFigures, WiderRule } from '@obi/mentoring/rules';

@ObjectType('MatchingFigures', { description: 'What a matching comes to, to be set beside another.' })
export class MatchingFiguresType implements MatchingFigures {
  @Field(() => Int, { description: 'Pairs that are drafted, sent or running.' })
  pairs: number;

  @Field(() => Int, { description: 'Mentees who wait and go without a mentor.' })
  unserved: number;

  @Field(() => Int, { description: 'The mean score.' })
  average: number;

  @Field(() => Int, { nullable: true, description: 'The lowest score; null without a pair.' })
  worst: number | null;

  @Field(() => Int, { description: 'Pairs with a score below 50.' })
  low: number;

  @Field(() => Int, { description: 'Locked pairs that a rule would not allow; they are kept all the same.' })
  locksBroken: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Pairs of people who would both rather have each other; null where it cannot be counted.',
  })
  wouldRather: number | null;
}

@ObjectType('MatchingWhatIf', { description: 'What a matching with other settings would come to.' })
export class WhatIfType {
  @Field(() => MatchingFiguresType, { description: 'What it comes to.' })
  figures: MatchingFiguresType;

  @Field(() => Int, { description: 'Drafted pairs that would stay as they are.' })
  kept: number;
}

@ObjectType('WiderRules', { description: 'The settings of a wider rule; null where it stays as it is.' })
export class WiderSettingsType {
  @Field(() => Int, { nullable: true, description: 'Grades between the two, at least.' })
  minGradeGap?: number;

  @Field(() => Int, { nullable: true, description: 'Minutes of the week that must suit both.' })
  minOverlapMinutes?: number;

  @Field(() => Boolean, { nullable: true, description: 'Whether the two must work in one place.' })
  sameLocationRequired?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Whether earlier pairs may meet again.' })
  allowPrevious?: boolean;
}

@ObjectType('WiderRule', { description: 'A rule that HR could widen for those who go without a mentor.' })
export class WiderRuleType implements WiderRule {
  @Field(() => String, { description: 'The change, in words.' })
  words: string;

  @Field(() => Int, { description: 'How many this change alone would each serve; all at once may be fewer.' })
  upTo: number;

  @Field(() => WiderSettingsType, { description: 'The change, as settings of a run.' })
  settings: WiderSettingsType;
}
