import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { OtherChoice, ScenarioOutcome, ScenarioSituation } from '@obi/curriculum/rules';
import { ClauseQuoteType } from '../guide/clause-quote.graphql';

@ObjectType('SituationFact', { description: 'Something that one knows in a situation.' })
export class SituationFactType {
  @Field(() => String, { description: 'What it is: Order.' })
  label: string;

  @Field(() => String, { description: 'The fact.' })
  value: string;
}

@ObjectType('ChannelOption', { description: 'Where one could answer.' })
export class ChannelOptionType {
  @Field(() => String, { description: 'Its key.' })
  key: string;

  @Field(() => String, { description: 'What it is.' })
  title: string;

  @Field(() => String, { description: 'One line on what speaks for it.' })
  hint: string;
}

@ObjectType('ReplyOption', { description: 'Words that one could write.' })
export class ReplyOptionType {
  @Field(() => String, { description: 'Its key.' })
  key: string;

  @Field(() => String, { description: 'The words.' })
  text: string;
}

@ObjectType('Situation', { description: 'A post, what is known about it, and what one could do.' })
export class SituationType implements Omit<ScenarioSituation, 'outcomes'> {
  @Field(() => String, { description: 'Its key in the scenario.' })
  key: string;

  @Field(() => String, { description: 'Who wrote it.' })
  author: string;

  @Field(() => String, { description: 'Under which name; may be empty.' })
  handle: string;

  @Field(() => String, { description: 'When and where.' })
  at: string;

  @Field(() => String, { description: 'The words of the post.' })
  text: string;

  @Field(() => String, { description: 'How far it has spread.' })
  spread: string;

  @Field(() => [SituationFactType], { description: 'What is known.' })
  facts: readonly SituationFactType[];

  @Field(() => String, { description: 'What is asked about the channel.' })
  channelQuestion: string;

  @Field(() => String, { description: 'What is asked about the words.' })
  replyQuestion: string;

  @Field(() => [ChannelOptionType], { description: 'Where one could answer.' })
  channels: readonly ChannelOptionType[];

  @Field(() => [ReplyOptionType], { description: 'What one could write.' })
  replies: readonly ReplyOptionType[];
}

@ObjectType('TimelineEvent', { description: 'Something that happened after a choice.' })
export class TimelineEventType {
  @Field(() => String, { description: 'When.' })
  at: string;

  @Field(() => String, { description: 'What.' })
  text: string;
}

@ObjectType('OwnerAndChannel', { description: 'Where a path ends: who has it now, and where it goes on.' })
export class OwnerAndChannelType {
  @Field(() => String, { description: 'Who has it.' })
  owner: string;

  @Field(() => String, { description: 'Where it goes on.' })
  channel: string;
}

@ObjectType('OtherChoice', { description: 'How another channel would have gone, with the same words.' })
export class OtherChoiceType implements OtherChoice {
  @Field(() => String, { description: 'The key of the channel.' })
  channel: string;

  @Field(() => String, { description: 'The channel.' })
  title: string;

  @Field(() => Int, { description: 'How often the post was shared after a day.' })
  reposts: number;

  @Field(() => String, { description: 'How it stood after a day.' })
  afterADay: string;
}

@ObjectType('ScenarioOutcome', {
  description: 'What followed from a choice; sent only after the choice was made.',
})
export class OutcomeType implements Pick<ScenarioOutcome, 'timeline' | 'verdict' | 'afterADay' | 'reposts'> {
  @Field(() => [TimelineEventType], { description: 'What happened, in order.' })
  timeline: readonly TimelineEventType[];

  @Field(() => String, { nullable: true, description: 'What the choice costs.' })
  cost: string | null;

  @Field(() => String, { description: 'good, fair or poor.' })
  verdict: ScenarioOutcome['verdict'];

  @Field(() => String, { description: 'How it stood after a day.' })
  afterADay: string;

  @Field(() => Int, { description: 'How often the post was shared after a day.' })
  reposts: number;

  @Field(() => ClauseQuoteType, { description: 'The clause that explains it.' })
  clause: ClauseQuoteType;

  @Field(() => OwnerAndChannelType, {
    nullable: true,
    description: 'Where the path ends; null when it goes on.',
  })
  end: OwnerAndChannelType | null;

  @Field(() => [OtherChoiceType], { description: 'How the other channels would have gone.' })
  others: readonly OtherChoiceType[];
}

@ObjectType('ScenarioTurn', { description: "A situation on a person's way through a scenario." })
export class TurnType {
  @Field(() => SituationType, { description: 'The situation.' })
  situation: SituationType;

  @Field(() => String, {
    nullable: true,
    description: 'The channel that was chosen; null while one has not chosen.',
  })
  channel: string | null;

  @Field(() => String, { nullable: true, description: 'The words that were chosen.' })
  reply: string | null;

  @Field(() => OutcomeType, { nullable: true, description: 'What followed; null before the choice.' })
  outcome: OutcomeType | null;
}

@ObjectType('Scenario', { description: 'A branching conversation, as far as a person has come in it.' })
export class ScenarioType {
  @Field(() => [TurnType], {
    description: 'The situations on the way, the last of them the one where one is.',
  })
  turns: readonly TurnType[];

  @Field(() => Boolean, { description: 'Whether the way has come to its end: an owner and a channel.' })
  complete: boolean;
}
