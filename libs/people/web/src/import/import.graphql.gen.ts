// Generated from import.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What a column of the file is for Obi. */
export type ImportColumnInput = {
  /** personId, fullName, email, unitLevel, managerName, kept, ignore, … */
  readonly field: string;
  /** The heading of the column. */
  readonly header: string;
  /** For a column of the unit: its level, 1 is the top. */
  readonly level?: number | null | undefined;
};

/** The grade that a title stands for. */
export type ImportGradeInput = {
  /** The grade; higher is more senior. */
  readonly grade: number;
  /** The title as the file has it. */
  readonly title: string;
};

/** How to read the company’s file. */
export type ImportMappingInput = {
  /** The columns; others are not imported. */
  readonly columns: ReadonlyArray<ImportColumnInput>;
  /** YMD, DMY, MDY or serial; null: as the file says. */
  readonly dateOrder?: string | null | undefined;
  /** The grades of titles. */
  readonly grades?: ReadonlyArray<ImportGradeInput> | null | undefined;
  /** What stands between the units of a path. */
  readonly unitSeparator?: string | null | undefined;
};

export type ImportReadFragment = { readonly id: string, readonly fileName: string, readonly rowCount: number, readonly state: string, readonly rememberedAt: string | null, readonly encoding: string, readonly encodingFound: string, readonly delimiter: string, readonly delimiterCertain: boolean, readonly unitSeparator: string | null, readonly mappingFaults: ReadonlyArray<string>, readonly leavesNeedConfirmation: boolean, readonly dates: { readonly order: string | null, readonly certain: boolean, readonly possible: ReadonlyArray<string>, readonly example: string | null, readonly shortYears: boolean } | null, readonly columns: ReadonlyArray<{ readonly header: string, readonly example: string, readonly field: string, readonly level: number | null, readonly confidence: string, readonly reason: string }>, readonly grades: ReadonlyArray<{ readonly title: string, readonly grade: number }>, readonly counts: { readonly rows: number, readonly joins: number, readonly changes: number, readonly leaves: number, readonly rejoins: number, readonly unchanged: number, readonly past: number, readonly faulty: number, readonly rowsOfNobody: number, readonly peopleBefore: number } | null, readonly notices: ReadonlyArray<{ readonly code: string, readonly column: string | null, readonly value: string, readonly rows: number }> | null, readonly failure: { readonly kind: string, readonly code: string, readonly row: number | null, readonly reference: string | null } | null };

export type ImportedPersonFragment = { readonly personId: string, readonly employeeNumber: string, readonly name: string, readonly changes: ReadonlyArray<{ readonly label: string, readonly before: string | null, readonly after: string | null, readonly means: string | null }> };

export type PeopleImportsQueryVariables = Exact<{ [key: string]: never; }>;


export type PeopleImportsQuery = { readonly peopleImports: ReadonlyArray<{ readonly id: string, readonly fileName: string, readonly rowCount: number, readonly state: string, readonly uploadedAt: string, readonly uploadedByName: string | null, readonly counts: { readonly joins: number, readonly changes: number, readonly leaves: number, readonly rejoins: number, readonly faulty: number } | null }> };

export type PeopleImportQueryVariables = Exact<{
  id: string;
}>;


export type PeopleImportQuery = { readonly peopleImport: { readonly id: string, readonly fileName: string, readonly rowCount: number, readonly state: string, readonly rememberedAt: string | null, readonly encoding: string, readonly encodingFound: string, readonly delimiter: string, readonly delimiterCertain: boolean, readonly unitSeparator: string | null, readonly mappingFaults: ReadonlyArray<string>, readonly leavesNeedConfirmation: boolean, readonly dates: { readonly order: string | null, readonly certain: boolean, readonly possible: ReadonlyArray<string>, readonly example: string | null, readonly shortYears: boolean } | null, readonly columns: ReadonlyArray<{ readonly header: string, readonly example: string, readonly field: string, readonly level: number | null, readonly confidence: string, readonly reason: string }>, readonly grades: ReadonlyArray<{ readonly title: string, readonly grade: number }>, readonly counts: { readonly rows: number, readonly joins: number, readonly changes: number, readonly leaves: number, readonly rejoins: number, readonly unchanged: number, readonly past: number, readonly faulty: number, readonly rowsOfNobody: number, readonly peopleBefore: number } | null, readonly notices: ReadonlyArray<{ readonly code: string, readonly column: string | null, readonly value: string, readonly rows: number }> | null, readonly failure: { readonly kind: string, readonly code: string, readonly row: number | null, readonly reference: string | null } | null } };

export type ImportProgressQueryVariables = Exact<{
  id: string;
}>;


export type ImportProgressQuery = { readonly peopleImport: { readonly state: string, readonly progress: { readonly phase: string, readonly done: number, readonly total: number, readonly share: number, readonly ratePerSecond: number | null, readonly secondsLeft: number | null } | null } };

export type ImportTitlesQueryVariables = Exact<{
  id: string;
  column: string;
}>;


export type ImportTitlesQuery = { readonly peopleImport: { readonly titles: ReadonlyArray<{ readonly title: string, readonly rows: number, readonly grade: number | null }> | null } };

export type ImportFindingsQueryVariables = Exact<{
  id: string;
}>;


export type ImportFindingsQuery = { readonly peopleImport: { readonly problems: ReadonlyArray<{ readonly code: string, readonly column: string | null, readonly value: string, readonly rows: number, readonly firstRows: ReadonlyArray<number>, readonly reason: string, readonly fix: string }>, readonly changed: { readonly nodes: ReadonlyArray<{ readonly personId: string, readonly employeeNumber: string, readonly name: string, readonly changes: ReadonlyArray<{ readonly label: string, readonly before: string | null, readonly after: string | null, readonly means: string | null }> }> }, readonly joined: { readonly nodes: ReadonlyArray<{ readonly personId: string, readonly employeeNumber: string, readonly name: string, readonly changes: ReadonlyArray<{ readonly label: string, readonly before: string | null, readonly after: string | null, readonly means: string | null }> }> }, readonly left: { readonly nodes: ReadonlyArray<{ readonly personId: string, readonly employeeNumber: string, readonly name: string, readonly changes: ReadonlyArray<{ readonly label: string, readonly before: string | null, readonly after: string | null, readonly means: string | null }> }> }, readonly rejoined: { readonly nodes: ReadonlyArray<{ readonly personId: string, readonly employeeNumber: string, readonly name: string, readonly changes: ReadonlyArray<{ readonly label: string, readonly before: string | null, readonly after: string | null, readonly means: string | null }> }> } } };

export type ImportedPeopleQueryVariables = Exact<{
  id: string;
  kind: string;
  first: number;
  after?: string | null | undefined;
}>;


export type ImportedPeopleQuery = { readonly peopleImport: { readonly changes: { readonly nodes: ReadonlyArray<{ readonly personId: string, readonly employeeNumber: string, readonly name: string, readonly changes: ReadonlyArray<{ readonly label: string, readonly before: string | null, readonly after: string | null, readonly means: string | null }> }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } } };

export type CheckImportMutationVariables = Exact<{
  id: string;
  mapping?: ImportMappingInput | null | undefined;
}>;


export type CheckImportMutation = { readonly checkImport: { readonly state: string } };

export type ApplyImportMutationVariables = Exact<{
  id: string;
  confirmLeaves?: number | null | undefined;
}>;


export type ApplyImportMutation = { readonly applyImport: { readonly state: string } };

export type SaveImportMappingMutationVariables = Exact<{
  id: string;
  mapping: ImportMappingInput;
}>;


export type SaveImportMappingMutation = { readonly saveMapping: { readonly state: string } };

export type RereadImportMutationVariables = Exact<{
  id: string;
  delimiter?: string | null | undefined;
  encoding?: string | null | undefined;
}>;


export type RereadImportMutation = { readonly rereadImport: { readonly state: string } };

export const PeopleImportsDocument: TypedDocument<PeopleImportsQuery, PeopleImportsQueryVariables> = {
  id: 'ec77e6e3d65486ad3770f86855b1aa97',
  name: 'PeopleImports',
};

export const PeopleImportDocument: TypedDocument<PeopleImportQuery, PeopleImportQueryVariables> = {
  id: 'd68d3827a50effb40185041b1b53491c',
  name: 'PeopleImport',
};

export const ImportProgressDocument: TypedDocument<ImportProgressQuery, ImportProgressQueryVariables> = {
  id: '2d26cad1ff9cf39eb38965cc4576198d',
  name: 'ImportProgress',
};

export const ImportTitlesDocument: TypedDocument<ImportTitlesQuery, ImportTitlesQueryVariables> = {
  id: '9ceb5c6415356285903b590877a4e9b3',
  name: 'ImportTitles',
};

export const ImportFindingsDocument: TypedDocument<ImportFindingsQuery, ImportFindingsQueryVariables> = {
  id: '02fa8e86e5fa77f64e0d48451bec9f8b',
  name: 'ImportFindings',
};

export const ImportedPeopleDocument: TypedDocument<ImportedPeopleQuery, ImportedPeopleQueryVariables> = {
  id: 'ec3fb5e234944304ec242d788485e7f9',
  name: 'ImportedPeople',
};

export const CheckImportDocument: TypedDocument<CheckImportMutation, CheckImportMutationVariables> = {
  id: 'e4c66b3ed9b3c377464fccd81ee66fd8',
  name: 'CheckImport',
};

export const ApplyImportDocument: TypedDocument<ApplyImportMutation, ApplyImportMutationVariables> = {
  id: '78aede2e2ff6f5577e15d01cb6efb516',
  name: 'ApplyImport',
};

export const SaveImportMappingDocument: TypedDocument<SaveImportMappingMutation, SaveImportMappingMutationVariables> = {
  id: '364aafa268398e505e884dec3481fb6a',
  name: 'SaveImportMapping',
};

export const RereadImportDocument: TypedDocument<RereadImportMutation, RereadImportMutationVariables> = {
  id: 'ebbf31b3a6411f4ee65be43863378f2d',
  name: 'RereadImport',
};
