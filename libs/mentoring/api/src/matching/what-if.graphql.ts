import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type {
  MatchingChanges,
  MatchingFigures,
  PriceOfStability,
  Wanted,
  WiderRule,
} from '@obi/mentoring/rules';

@InputType('TogetherInput', { description: 'Two who are to be a pair, whatever it costs the others.' })
export class TogetherInput {
  @Field(() => ID, { description: 'The mentee.' })
  menteeId: string;

  @Field(() => ID, { description: 'The mentor.' })
  mentorId: string;
}

@ArgsType()
export class WantedArgs implements Wanted {
  @Field(() => Int, {
    defaultValue: 0,
    description:
      'Points that a pair counts more which is proposed now, 0 to 20; with 0 the nearest of the best answers is taken.',
  })
  keep: number;

  @Field(() => TogetherInput, { nullable: true, description: 'Two who are to be a pair, locked.' })
  together?: TogetherInput | null;
}

@ObjectType('PriceOfStability', {
  description: 'What would be lost if no two people would rather have each other.',
})
export class PriceOfStabilityType implements PriceOfStability {
  @Field(() => Int, { description: 'Pairs fewer.' })
  pairs: number;

  @Field(() => Int, { description: 'Points less of all pairs together; below 0 where there would be more.' })
  points: number;

  @Field(() => Int, { nullable: true, description: 'The lowest score of the run; null without a pair.' })
  worst: number | null;

  @Field(() => Int, { nullable: true, description: 'The lowest score there would be; null without a pair.' })
  worstThen: number | null;
}

@ObjectType('MatchingFigures', { description: 'What a matching comes to, to be set beside another.' })
export class MatchingFiguresType implements MatchingFigures {
  @Field(() => Int, { description: 'Pairs that are drafted, sent or running.' })
  pairs: number;

  @Field(() => Int, { description: 'Mentees who wait and go without a mentor.' })
  unserved: number;

  @Field(() => Int, { description: 'The mean score.' })
  average: number;

  @Field(() => Int, { description: 'The points of all pairs together.' })
  points: number;

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

  @Field(() => PriceOfStabilityType, {
    nullable: true,
    description: 'What it would cost that nobody would rather; null for what is only tried.',
  })
  stable: PriceOfStability | null;
}

@ObjectType('MatchingWhatIf', { description: 'What a matching with other settings would come to.' })
export class WhatIfType implements MatchingChanges {
  @Field(() => MatchingFiguresType, { description: 'What it comes to.' })
  figures: MatchingFiguresType;

  @Field(() => Int, { description: 'Drafted pairs that would stay as they are.' })
  kept: number;

  @Field(() => Int, { description: 'Drafted pairs that would not.' })
  changed: number;

  @Field(() => Int, { description: 'Mentees whose score would rise, or who would have a mentor at last.' })
  better: number;

  @Field(() => Int, { description: 'Mentees whose score would fall, or who would go without.' })
  worse: number;
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
