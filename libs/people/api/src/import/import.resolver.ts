import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  gradesByKey,
  leavesNeedConfirmation,
  nameKeyOf,
  peopleAccess,
  DELIMITERS,
  ENCODINGS,
  sentenceOf,
  type ProblemCode,
} from '@obi/people/rules';
import { type Actor, badInput, Can, type Connection, CurrentActor, PageArgs } from '@obi/shared/api';
import { MOST_TITLES } from './file/column-values';
import { columnsOf, shownChangeOf } from './import-shown';
import { ImportResults } from './import-results';
import {
  ImportChangeConnection,
  ImportChangeType,
  ImportColumnType,
  ImportDatesType,
  ImportFailureType,
  ImportGradeType,
  ImportProblemType,
  ImportTitleType,
  PeopleImportType,
} from './import.graphql';
import { ImportMappingInput, mappingJsonOf } from './import-mapping.graphql';
import { ImportService } from './import.service';
import type { StoredImport } from './import.types';
import { datesOf, mappingInUse, sentencesAgainst } from './mapping-in-use';
import { requireWholeCompany } from './whole-company';

const ID_ARG = { type: () => ID, description: 'The import.' } as const;
const KINDS = ['join', 'change', 'leave', 'rejoin'];
const MOST_PROBLEMS = 100;

@Resolver(() => PeopleImportType)
export class ImportResolver {
  constructor(
    @Inject(ImportService) private readonly imports: ImportService,
    @Inject(ImportResults) private readonly results: ImportResults,
  ) {}

  @Query(() => PeopleImportType, { description: 'One file of people; NOT_FOUND when there is none.' })
  @Can(peopleAccess, 'people.import')
  peopleImport(@CurrentActor() actor: Actor, @Args('id', ID_ARG) id: string): Promise<StoredImport> {
    requireWholeCompany(actor);
    return this.imports.read(id);
  }

  @Query(() => [PeopleImportType], { description: 'The last 50 files of people, the newest first.' })
  @Can(peopleAccess, 'people.import')
  peopleImports(@CurrentActor() actor: Actor): Promise<StoredImport[]> {
    requireWholeCompany(actor);
    return this.imports.newest();
  }

  @Mutation(() => PeopleImportType, { description: 'Remembers how files with these headings are read.' })
  @Can(peopleAccess, 'people.import')
  async saveMapping(
    @CurrentActor() actor: Actor,
    @Args('id', ID_ARG) id: string,
    @Args('mapping', { type: () => ImportMappingInput, description: 'How to read the file.' })
    mapping: ImportMappingInput,
  ): Promise<StoredImport> {
    requireWholeCompany(actor);
    await this.imports.saveMapping(actor.id, id, mappingJsonOf(mapping));
    return this.imports.read(id);
  }

  @Mutation(() => PeopleImportType, {
    description: 'Reads the file again in another way; what is null stays as it is read now.',
  })
  @Can(peopleAccess, 'people.import')
  async rereadImport(
    @CurrentActor() actor: Actor,
    @Args('id', ID_ARG) id: string,
    @Args('delimiter', { type: () => String, nullable: true, description: 'A comma, a semicolon or a tab.' })
    delimiter?: string | null,
    @Args('encoding', { type: () => String, nullable: true, description: 'utf-8 or windows-1252.' })
    encoding?: string | null,
  ): Promise<StoredImport> {
    requireWholeCompany(actor);
    await this.imports.readAgain(id, {
      delimiter: oneOf(DELIMITERS, delimiter, 'delimiter'),
      encoding: oneOf(ENCODINGS, encoding, 'encoding'),
    });
    return this.imports.read(id);
  }

  @Mutation(() => PeopleImportType, {
    description:
      'Begins a dry run: finds out what the file would change. PEOPLE_IMPORT_MAPPING_FAULTY says why not.',
  })
  @Can(peopleAccess, 'people.import')
  async checkImport(
    @CurrentActor() actor: Actor,
    @Args('id', ID_ARG) id: string,
    @Args('mapping', {
      type: () => ImportMappingInput,
      nullable: true,
      description: 'How to read the file; null: as shown.',
    })
    mapping?: ImportMappingInput | null,
  ): Promise<StoredImport> {
    requireWholeCompany(actor);
    await this.imports.startCheck(id, mapping ? mappingJsonOf(mapping) : undefined);
    return this.imports.read(id);
  }

  @Mutation(() => PeopleImportType, {
    description:
      'Begins to apply what was checked. PEOPLE_IMPORT_LEAVES_UNCONFIRMED asks for the exact number who leave.',
  })
  @Can(peopleAccess, 'people.import')
  async applyImport(
    @CurrentActor() actor: Actor,
    @Args('id', ID_ARG) id: string,
    @Args('confirmLeaves', {
      type: () => Int,
      nullable: true,
      description: 'How many people leave, where it must be said.',
    })
    confirmLeaves?: number | null,
  ): Promise<StoredImport> {
    requireWholeCompany(actor);
    await this.imports.startApply(actor.id, id, confirmLeaves ?? null);
    return this.imports.read(id);
  }

  @ResolveField(() => [ImportColumnType], { description: 'The columns of the file, in its order.' })
  columns(@Parent() one: StoredImport): ImportColumnType[] {
    return columnsOf(one);
  }

  @ResolveField(() => String, { description: 'utf-8 or windows-1252: how the file is read.' })
  encoding(@Parent() { sample }: StoredImport): string {
    return sample.encoding;
  }

  @ResolveField(() => String, { description: 'utf-8 or windows-1252: what all bytes of the file say.' })
  encodingFound(@Parent() { sample }: StoredImport): string {
    return sample.encodingFound ?? sample.encoding;
  }

  @ResolveField(() => String, { description: 'What stands between the cells.' })
  delimiter(@Parent() { sample }: StoredImport): string {
    return sample.delimiter;
  }

  @ResolveField(() => Boolean, { description: 'Whether every line has as many cells with it.' })
  delimiterCertain(@Parent() { sample }: StoredImport): boolean {
    return sample.delimiterCertain;
  }

  @ResolveField(() => String, { nullable: true, description: 'What stands between the units of a path.' })
  unitSeparator(@Parent() { mapping }: StoredImport): string | null {
    return mapping.unitSeparator;
  }

  @ResolveField(() => ImportDatesType, {
    nullable: true,
    description: 'How the file writes dates; null: it has none.',
  })
  dates(@Parent() one: StoredImport): ImportDatesType | null {
    const finding = datesOf(one);
    return finding.example === null ? null : { ...finding, order: mappingInUse(one).dateOrder };
  }

  @ResolveField(() => [String], {
    description: 'What is wrong with the mapping for this file, in sentences.',
  })
  mappingFaults(@Parent() one: StoredImport): string[] {
    return sentencesAgainst(one);
  }

  @ResolveField(() => [ImportTitleType], {
    nullable: true,
    description: `The different values of a column with their grades; null: more than ${MOST_TITLES}.`,
  })
  async titles(
    @Parent() one: StoredImport,
    @Args('column', { type: () => String, description: 'The heading of the column.' }) column: string,
  ): Promise<ImportTitleType[] | null> {
    const grades = gradesByKey(one.mapping);
    const values = await this.imports.titles(one, column);
    return (
      values?.map(([title, rows]) => ({ title, rows, grade: grades.get(nameKeyOf(title)) ?? null })) ?? null
    );
  }

  @ResolveField(() => [ImportGradeType], {
    description: 'The whole table of titles and grades, also of titles that this file does not have.',
  })
  grades(@Parent() { mapping }: StoredImport): ImportGradeType[] {
    return Object.entries(mapping.gradeByTitle).map(([title, grade]) => ({ title, grade }));
  }

  @ResolveField(() => Boolean, {
    description: 'Whether the exact number of people who leave must be said to apply it.',
  })
  leavesNeedConfirmation(@Parent() { counts }: StoredImport): boolean {
    return counts !== null && leavesNeedConfirmation(counts.peopleBefore, counts.leaves, counts.rowsOfNobody);
  }

  @ResolveField(() => [ImportProblemType], { description: 'Faulty rows by what is wrong with them.' })
  async problems(
    @Parent() one: StoredImport,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'How many groups, 1 to 100.' })
    first: number,
  ): Promise<ImportProblemType[]> {
    if (first < 1 || first > MOST_PROBLEMS) badInput('BAD_PAGE_SIZE', 'first', { max: MOST_PROBLEMS });
    const groups = await this.results.problems(one.id, first);
    return groups.map((group) => ({
      ...group,
      ...sentenceOf({ code: group.code as ProblemCode, ...(group.params && { params: group.params }) }),
    }));
  }

  @ResolveField(() => ImportChangeConnection, {
    description: 'The people whom the file is about in one way.',
  })
  async changes(
    @Parent() one: StoredImport,
    @Args() { first, after }: PageArgs,
    @Args('kind', {
      type: () => String,
      defaultValue: 'change',
      description: 'join, change, leave or rejoin.',
    })
    kind: string,
  ): Promise<Connection<ImportChangeType>> {
    if (!KINDS.includes(kind)) badInput('BAD_INPUT', 'kind');
    const page = await this.results.changes(one.id, kind, first, after);
    return { ...page, nodes: page.nodes.map(shownChangeOf) };
  }

  @ResolveField(() => ImportFailureType, { nullable: true, description: 'Why the last try came to nothing.' })
  failure(@Parent() { failure }: StoredImport): ImportFailureType | null {
    if (failure === null) return null;
    const { kind, code, params, reference = null } = failure;
    return { kind, code, reference, row: typeof params?.['row'] === 'number' ? params['row'] : null };
  }
}

function oneOf<Value extends string>(
  known: readonly Value[],
  said: string | null | undefined,
  field: string,
): Value | null {
  if (said == null) return null;
  return known.find((one) => one === said) ?? badInput('BAD_INPUT', field);
}
