import { Field, Int, ObjectType } from '@nestjs/graphql';
import { LocalDateValue } from '@obi/shared/api';

@ObjectType('Certificate', { description: 'What anybody may know about a certificate whose code they have.' })
export class CertificateType {
  @Field(() => String, { description: 'Its code, ten signs.' })
  code: string;

  @Field(() => String, { description: '`valid`, `expired` or `withdrawn`, today.' })
  state: string;

  @Field(() => String, { description: 'Who earned it.' })
  holder: string;

  @Field(() => String, { description: 'The company that issued it.' })
  company: string;

  @Field(() => String, { description: 'The belt.' })
  belt: string;

  @Field(() => String, { description: 'What somebody does to earn this belt.' })
  summary: string;

  @Field(() => LocalDateValue, { description: 'The day it was earned.' })
  earnedOn: string;

  @Field(() => LocalDateValue, {
    nullable: true,
    description: 'The last day it counts; null: it does not expire.',
  })
  validUntil: string | null;

  @Field(() => LocalDateValue, { nullable: true, description: 'Since when it does not count any more.' })
  endedOn: string | null;

  @Field(() => String, { nullable: true, description: 'The version of the guide on which it was earned.' })
  guideVersion: string | null;

  @Field(() => String, {
    description: 'By what it was earned: `assessors`, `sessions`, `quizzes`, `reading` or `recognised`.',
  })
  assessedBy: string;

  @Field(() => String, { description: 'When this was checked.' })
  checkedAt: string;
}

@ObjectType('ClauseEvidence', { description: 'A clause in the text that was acknowledged.' })
export class ClauseEvidenceType {
  @Field(() => String, { description: 'The key of the clause.' })
  clause: string;

  @Field(() => String, { description: 'Its number in that version.' })
  number: string;

  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => String, { description: 'The SHA-256 of the text that was shown.' })
  textHash: string;

  @Field(() => String, { description: 'The first version of the guide with this text.' })
  guideVersion: string;
}

@ObjectType('ModuleEvidence', { description: 'A module in the version that was completed.' })
export class ModuleEvidenceType {
  @Field(() => String, { description: 'The key of the module.' })
  module: string;

  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => Int, { description: 'The version that was completed.' })
  version: number;

  @Field(() => LocalDateValue, { description: 'The day it was completed.' })
  completedOn: string;
}

@ObjectType('AwardEvidence', { description: 'On what an award rests.' })
export class AwardEvidenceType {
  @Field(() => [ClauseEvidenceType], { description: 'Clauses in the text that was acknowledged.' })
  clauses: readonly ClauseEvidenceType[];

  @Field(() => [ModuleEvidenceType], { description: 'Modules that were completed.' })
  modules: readonly ModuleEvidenceType[];

  @Field(() => Int, { description: 'Confirmed sessions.' })
  sessions: number;

  @Field(() => Int, { description: 'Persons taught.' })
  taught: number;

  @Field(() => Int, { description: 'Marks of assessors.' })
  marks: number;
}

@ObjectType('EarnedCertificate', {
  description: 'One award of a person, with its certificate and its evidence.',
})
export class EarnedCertificateType {
  @Field(() => String, { description: 'The code of the certificate; files are named by it.' })
  code: string;

  @Field(() => String, { description: '`valid`, `expired` or `withdrawn`, today.' })
  state: string;

  @Field(() => String, { description: 'The belt.' })
  belt: string;

  @Field(() => Int, { description: 'How often this belt had been earned with this award.' })
  cycle: number;

  @Field(() => LocalDateValue, { description: 'The day it was earned.' })
  earnedOn: string;

  @Field(() => LocalDateValue, {
    nullable: true,
    description: 'The last day it counts; null: it does not expire.',
  })
  validUntil: string | null;

  @Field(() => String, { nullable: true, description: 'The version of the guide on which it was earned.' })
  guideVersion: string | null;

  @Field(() => AwardEvidenceType, { description: 'On what it rests.' })
  evidence: AwardEvidenceType;
}
