import { Field, ID, ObjectType } from '@nestjs/graphql';
import { TOPIC_REASONS, type Side, type TopicReason } from '@obi/mentoring/rules';
import { named, SideEnum } from '../enums';
import { ModuleToTalkAboutType } from '../session/session.graphql';

const TopicReasonEnum = named(TOPIC_REASONS, 'TopicReason', 'Why something is proposed as a topic.');

@ObjectType('AgendaItem', {
  description: 'Something that the two want to talk about next. Only they read it.',
})
export class AgendaItemType {
  @Field(() => ID, { description: 'The item.' })
  id: string;

  @Field(() => String, { description: 'In their words.' })
  text: string;

  @Field(() => SideEnum, { description: 'Who wrote it last.' })
  by: Side;

  @Field(() => Boolean, { description: 'Whether it was talked about.' })
  done: boolean;
}

@ObjectType('SuggestedTopic', { description: 'Something that the two could talk about.' })
export class SuggestedTopicType {
  @Field(() => TopicReasonEnum, {
    description: 'Why. What was answered wrong is told to the mentee alone.',
  })
  because: TopicReason;

  @Field(() => String, { description: 'The key of the module, the clause or the topic.' })
  key: string;

  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'The belt for which it is asked.' })
  belt: string | null;
}

@ObjectType('PairTopics', { description: 'What the two of a pair could talk about next.' })
export class PairTopicsType {
  @Field(() => [SuggestedTopicType], { description: 'At most six, the most pressing first.' })
  suggested: SuggestedTopicType[];

  @Field(() => [ModuleToTalkAboutType], {
    description: 'Modules that a session could be about, at most eight; those on the agenda first.',
  })
  modules: ModuleToTalkAboutType[];

  @Field(() => Boolean, {
    description: 'Whether the mentee lets the mentor see what they still have to learn.',
  })
  showsGaps: boolean;
}
