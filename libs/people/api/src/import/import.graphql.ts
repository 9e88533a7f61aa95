import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@obi/shared/api';
import type { ImportCounts } from './check/import-check';
import type { StoredProgress } from './import.types';

@ObjectType('ImportCounts', { description: 'What a file means for the company, in numbers.' })
export class ImportCountsType implements ImportCounts {
  @Field(() => Int, { description: 'Rows of people in the file.' })
  rows: number;

  @Field(() => Int, { description: 'People who are new.' })
  joins: number;

  @Field(() => Int, { description: 'People of whom something changes.' })
  changes: number;

  @Field(() => Int, { description: 'People who lose access; their records stay.' })
  leaves: number;

  @Field(() => Int, { description: 'People who had left and are back.' })
  rejoins: number;

  @Field(() => Int, { description: 'People who stay as they are.' })
  unchanged: number;

  @Field(() => Int, { description: 'Rows about people who left before Obi knew them, or long ago.' })
  past: number;

  @Field(() => Int, { description: 'Rows that cannot be imported.' })
  faulty: number;

  @Field(() => Int, { description: 'Faulty rows of which nobody can tell whose they are.' })
  rowsOfNobody: number;

  @Field(() => Int, { description: 'People who came in earlier files and are here.' })
  peopleBefore: number;
}

@ObjectType('ImportProgress', { description: 'How far a check or an apply is.' })
export class ImportProgressType implements Omit<StoredProgress, 'silent'> {
  @Field(() => String, { description: 'reading, comparing or writing.' })
  phase: StoredProgress['phase'];

  @Field(() => Int, { description: 'Rows done in this phase.' })
  done: number;

  @Field(() => Int, { description: 'Rows of this phase in all.' })
  total: number;

  @Field(() => Float, { description: 'Of the whole work, 0 to 1.' })
  share: number;

  @Field(() => Float, { nullable: true, description: 'Rows a second in this phase.' })
  ratePerSecond: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Seconds that the whole work still takes, when it can be told.',
  })
  secondsLeft: number | null;
}

@ObjectType('ImportColumn', { description: 'A column of the file, and what it is for Obi.' })
export class ImportColumnType {
  @Field(() => String, { description: 'Its heading.' })
  header: string;

  @Field(() => String, { description: 'The first value in it; empty when there is none in the first rows.' })
  example: string;

  @Field(() => String, { description: 'What it is for Obi: personId, fullName, unitLevel, kept, ignore, …' })
  field: string;

  @Field(() => Int, { nullable: true, description: 'For a column of the unit: its level, 1 is the top.' })
  level: number | null;

  @Field(() => String, { description: 'How sure Obi is: certain, likely, unsure; or said, by HR.' })
  confidence: string;

  @Field(() => String, { description: 'Why it was taken for this field.' })
  reason: string;
}

@ObjectType('ImportDates', { description: 'In which order a file writes day, month and year.' })
export class ImportDatesType {
  @Field(() => String, {
    nullable: true,
    description: 'YMD, DMY, MDY or serial, in which the dates are read.',
  })
  order: string | null;

  @Field(() => Boolean, { description: 'Whether the values leave only one order.' })
  certain: boolean;

  @Field(() => [String], { description: 'The orders in which every value is a day.' })
  possible: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: 'A value that decides, or that can be read in several ways.',
  })
  example: string | null;

  @Field(() => Boolean, { description: 'Whether years have two digits.' })
  shortYears: boolean;
}

@ObjectType('ImportTitle', { description: 'A value of a column, and the grade that it stands for.' })
export class ImportTitleType {
  @Field(() => String, { description: 'The value as the file has it.' })
  title: string;

  @Field(() => Int, { description: 'Rows that have it.' })
  rows: number;

  @Field(() => Int, { nullable: true, description: 'The grade; null when none is known.' })
  grade: number | null;
}

@ObjectType('ImportGrade', { description: 'The grade that a title stands for.' })
export class ImportGradeType {
  @Field(() => String, { description: 'The title as it was written when the grade was given.' })
  title: string;

  @Field(() => Int, { description: 'The grade; higher is more senior.' })
  grade: number;
}

@ObjectType('ImportProblem', { description: 'Faulty rows that have the same thing wrong with them.' })
export class ImportProblemType {
  @Field(() => String, { description: 'What is wrong, as a code.' })
  code: string;

  @Field(() => String, {
    nullable: true,
    description: 'The heading of the column; null: the row as a whole.',
  })
  column: string | null;

  @Field(() => String, { description: 'The value in the first of the rows.' })
  value: string;

  @Field(() => Int, { description: 'How many rows have it.' })
  rows: number;

  @Field(() => [Int], { description: 'The first of them, counted as a spreadsheet does.' })
  firstRows: readonly number[];

  @Field(() => String, { description: 'What is wrong.' })
  reason: string;

  @Field(() => String, { description: 'How to put it right.' })
  fix: string;
}

@ObjectType('ImportNotice', {
  description: 'Something worth knowing about rows that are imported all the same.',
})
export class ImportNoticeType {
  @Field(() => String, { description: 'GRADE_UNKNOWN or EMAIL_EMPTY.' })
  code: string;

  @Field(() => String, { nullable: true, description: 'The heading of the column.' })
  column: string | null;

  @Field(() => String, { description: 'The value.' })
  value: string;

  @Field(() => Int, { description: 'How many rows have it.' })
  rows: number;
}

@ObjectType('ImportFieldChange', { description: 'One thing that changes for a person.' })
export class ImportFieldChangeType {
  @Field(() => String, { description: 'What it is, as the screen names it.' })
  label: string;

  @Field(() => String, { nullable: true, description: 'What it is in Obi.' })
  before: string | null;

  @Field(() => String, { nullable: true, description: 'What the file says.' })
  after: string | null;

  @Field(() => String, { nullable: true, description: 'What follows from it, when something does.' })
  means: string | null;
}

@ObjectType('ImportChange', { description: 'What the file changes for one person.' })
export class ImportChangeType {
  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => String, { description: 'By what the company knows the person.' })
  employeeNumber: string;

  @Field(() => String, { description: 'The name.' })
  name: string;

  @Field(() => [ImportFieldChangeType], { description: 'Field by field; empty for who joins or leaves.' })
  changes: ImportFieldChangeType[];
}

export const ImportChangeConnection = connectionOf(ImportChangeType, 'ImportChange');

@ObjectType('ImportFailure', { description: 'Why a check or an apply came to nothing. Nobody was changed.' })
export class ImportFailureType {
  @Field(() => String, { description: 'The kind of failure.' })
  kind: string;

  @Field(() => String, { description: 'The reason as a code.' })
  code: string;

  @Field(() => Int, { nullable: true, description: 'The row that it is about.' })
  row: number | null;

  @Field(() => String, { nullable: true, description: 'What to tell the administrator.' })
  reference: string | null;
}

@ObjectType('PeopleImport', {
  description: 'A file of people: what was read in it and what it would change.',
})
export class PeopleImportType {
  @Field(() => ID, { description: 'The import.' })
  id: string;

  @Field(() => String, { description: 'The name of the file.' })
  fileName: string;

  @Field(() => Int, { description: 'Rows of people in it.' })
  rowCount: number;

  @Field(() => String, { description: 'uploaded, checking, checked, applying, applied or failed.' })
  state: string;

  @Field(() => Date, { description: 'When it was brought.' })
  uploadedAt: Date;

  @Field(() => String, { nullable: true, description: 'Who brought it; null: the command line.' })
  uploadedByName: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was checked, applied, or failed.' })
  endedAt: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When the mapping was saved that was remembered for it.',
  })
  rememberedAt: Date | null;

  @Field(() => ImportCountsType, { nullable: true, description: 'What the last check found.' })
  counts: ImportCountsType | null;

  @Field(() => [ImportNoticeType], {
    nullable: true,
    description: 'Worth knowing; at most 2,000, the most frequent first.',
  })
  notices: readonly ImportNoticeType[] | null;

  @Field(() => ImportProgressType, {
    nullable: true,
    description: 'How far it is, while something is at work on it.',
  })
  progress: ImportProgressType | null;
}
