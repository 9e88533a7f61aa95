import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { CheckAnswer, ShownClause } from '@obi/guide/rules';

@InputType('ShownClauseInput', { description: 'A clause in the text that was shown.' })
export class ShownClauseInput implements ShownClause {
  @Field(() => ID, { description: 'The clause.' })
  key: string;

  @Field(() => String, { description: 'The hash of the text that was shown.' })
  textHash: string;
}

@InputType('CheckAnswerInput', { description: 'The answer to the check question of a reading.' })
export class CheckAnswerInput implements CheckAnswer {
  @Field(() => ID, { description: 'The clause that the question is about.' })
  clause: string;

  @Field(() => Int, { description: 'Which of the options, counted from 0.' })
  option: number;
}

@InputType('AcknowledgeInput', {
  description: 'The clauses that a person has read. Sending it twice acknowledges once.',
})
export class AcknowledgeInput {
  @Field(() => ID, { description: 'The version that was shown.' })
  versionId: string;

  @Field(() => [ShownClauseInput], { description: 'The clauses, each in the text that was shown.' })
  clauses: ShownClauseInput[];

  @Field(() => CheckAnswerInput, { description: 'The answer to the question that the reading asked.' })
  check: CheckAnswerInput;
}
