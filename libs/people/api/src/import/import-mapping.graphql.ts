import { Field, InputType, Int } from '@nestjs/graphql';

@InputType('ImportColumnInput', { description: 'What a column of the file is for Obi.' })
export class ImportColumnInput {
  @Field(() => String, { description: 'The heading of the column.' })
  header: string;

  @Field(() => String, { description: 'personId, fullName, email, unitLevel, managerName, kept, ignore, …' })
  field: string;

  @Field(() => Int, { nullable: true, description: 'For a column of the unit: its level, 1 is the top.' })
  level?: number | null;
}

@InputType('ImportGradeInput', { description: 'The grade that a title stands for.' })
export class ImportGradeInput {
  @Field(() => String, { description: 'The title as the file has it.' })
  title: string;

  @Field(() => Int, { description: 'The grade; higher is more senior.' })
  grade: number;
}

@InputType('ImportMappingInput', { description: 'How to read the company’s file.' })
export class ImportMappingInput {
  @Field(() => [ImportColumnInput], { description: 'The columns; others are not imported.' })
  columns: ImportColumnInput[];

  @Field(() => String, { nullable: true, description: 'YMD, DMY, MDY or serial; null: as the file says.' })
  dateOrder?: string | null;

  @Field(() => String, { nullable: true, description: 'What stands between the units of a path.' })
  unitSeparator?: string | null;

  @Field(() => [ImportGradeInput], { nullable: true, description: 'The grades of titles.' })
  grades?: ImportGradeInput[] | null;
}

/** The input as the JSON of a saved mapping, which is then read like any other. */
export function mappingJsonOf(input: ImportMappingInput): unknown {
  return {
    columns: input.columns.map(({ header, field, level }) => ({
      header,
      field,
      ...(level != null && { level }),
    })),
    delimiter: null,
    encoding: null,
    dateOrder: input.dateOrder ?? null,
    unitSeparator: input.unitSeparator ?? null,
    gradeByTitle: Object.fromEntries((input.grades ?? []).map(({ title, grade }) => [title, grade])),
  };
}
