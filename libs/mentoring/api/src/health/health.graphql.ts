import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type {
  Difference,
  FitCounts,
  HealthFigures,
  OutcomeStudy,
  ProgressCounts,
  TimesCounts,
} from '@obi/mentoring/rules';

@ObjectType('PairsProgress', { description: 'How pairs go on, counted over so many mentees.' })
export class ProgressType implements ProgressCounts {
  @Field(() => Int, { description: 'Mentees whom these figures are about.' })
  people: number;

  @Field(() => Int, { description: 'Pairs that meet.' })
  active: number;

  @Field(() => Int, { description: 'Pairs that go on beyond the end.' })
  extended: number;

  @Field(() => Int, { description: 'Pairs that came to their end.' })
  completed: number;

  @Field(() => Int, { description: 'Pairs that concluded early.' })
  concludedEarly: number;

  @Field(() => Int, { description: 'Pairs whose people were paired anew.' })
  rePaired: number;

  @Field(() => Int, { description: 'Pairs that ended because somebody left or moved.' })
  leftWithoutFault: number;

  @Field(() => Int, { description: 'Sessions that took place.' })
  held: number;

  @Field(() => Int, { description: 'Sessions that both say took place.' })
  confirmed: number;

  @Field(() => Int, { description: 'Sessions that the rhythm asked for until now.' })
  due: number;

  @Field(() => Int, { description: 'Sessions that took place of those that the rhythm asked for.' })
  kept: number;

  @Field(() => Int, { description: 'Goals that were set.' })
  goals: number;

  @Field(() => Int, { description: 'Goals that were met.' })
  goalsMet: number;

  @Field(() => Int, { description: 'Pairs of two large units.' })
  crossUnit: number;

  @Field(() => Int, { description: 'Pairs that wait for the mentor, to confirm a session or to agree.' })
  waitsForMentor: number;

  @Field(() => Int, { description: 'Pairs that wait for the mentee, to confirm a session or to agree.' })
  waitsForMentee: number;

  @Field(() => Int, {
    description: 'Pairs in which both have to agree, to plan, or to say what became of a session.',
  })
  waitsForBoth: number;

  @Field(() => Int, { description: 'Of those that wait, since less than 7 days.' })
  waitsUnderAWeek: number;

  @Field(() => Int, { description: 'Of those that wait, since 7 to 13 days: one nudge has gone out.' })
  waitsAWeek: number;

  @Field(() => Int, { description: 'Of those that wait, since 14 to 20 days: two nudges have gone out.' })
  waitsTwoWeeks: number;

  @Field(() => Int, {
    description: 'Of those that wait, since 21 days or longer: the last nudge has gone out.',
  })
  waitsThreeWeeks: number;
}

@ObjectType('CalledOff', { description: 'Sessions that one side called off, over so many of that side.' })
export class CalledOffType implements TimesCounts {
  @Field(() => Int, { description: 'People of that side whom this is about.' })
  people: number;

  @Field(() => Int, { description: 'Sessions that they called off.' })
  times: number;
}

@ObjectType('FitFigures', { description: 'What people answered to whether the two fit, each once.' })
export class FitFiguresType implements FitCounts {
  @Field(() => Int, { description: 'People who answered and are counted.' })
  people: number;

  @Field(() => Int, { description: 'A good fit.' })
  good: number;

  @Field(() => Int, { description: 'Still deciding.' })
  deciding: number;

  @Field(() => Int, { description: 'Not a good fit.' })
  notAFit: number;
}

@ObjectType('HealthFigures', {
  description: 'Figures of a programme; null where they would be about too few people.',
})
export class HealthFiguresType implements HealthFigures {
  @Field(() => ProgressType, { nullable: true, description: 'How pairs go on.' })
  progress: ProgressType | null;

  @Field(() => CalledOffType, { nullable: true, description: 'What mentees called off.' })
  calledOffByMentee: CalledOffType | null;

  @Field(() => CalledOffType, { nullable: true, description: 'What mentors called off.' })
  calledOffByMentor: CalledOffType | null;

  @Field(() => FitFiguresType, {
    nullable: true,
    description:
      'Whether the two fit; null by unit, and where all answered alike: it would be each one’s answer.',
  })
  fit: FitFiguresType | null;
}

@ObjectType('UnitHealth', { description: 'The figures of one large unit, by where the mentee works.' })
export class UnitHealthType {
  @Field(() => String, { description: 'The unit.' })
  unit: string;

  @Field(() => HealthFiguresType, { description: 'Its figures.' })
  figures: HealthFiguresType;
}

@ObjectType('ProgrammeHealth', {
  description: 'How a programme goes, without a name, a note or anybody’s rating.',
})
export class HealthType {
  @Field(() => String, { description: 'The programme.' })
  programme: string;

  @Field(() => Int, { description: 'Every figure is about at least so many people.' })
  limit: number;

  @Field(() => HealthFiguresType, { description: 'All that can be shown, together.' })
  total: HealthFiguresType;

  @Field(() => [UnitHealthType], { description: 'By large unit.' })
  units: readonly UnitHealthType[];
}

@ObjectType('OutcomeDifference', { description: 'Participants beside others who were like them.' })
export class DifferenceType implements Difference {
  @Field(() => Float, { description: 'Participants, on average.' })
  participants: number;

  @Field(() => Float, { description: 'Others like them, on average.' })
  others: number;

  @Field(() => Float, { description: 'How far apart.' })
  difference: number;

  @Field(() => Float, { description: 'The lower end of where the difference lies 95 times in 100.' })
  from: number;

  @Field(() => Float, { description: 'The upper end.' })
  to: number;

  @Field(() => Boolean, { description: 'Whether a difference can be told at all.' })
  isTold: boolean;
}

@ObjectType('OutcomeStudy', { description: 'What programmes change, half a year after people began.' })
export class OutcomeType implements OutcomeStudy {
  @Field(() => Int, { description: 'Participants who began long enough ago.' })
  began: number;

  @Field(() => Int, { description: 'Those of them for whom there are others like them.' })
  matched: number;

  @Field(() => DifferenceType, { nullable: true, description: 'Belts earned; null: not enough data.' })
  belts: DifferenceType | null;

  @Field(() => DifferenceType, {
    nullable: true,
    description: 'Of a hundred, who stayed; null: not enough data.',
  })
  stayed: DifferenceType | null;
}
