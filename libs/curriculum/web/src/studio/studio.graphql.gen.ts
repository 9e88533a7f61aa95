// Generated from studio.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type DraftOfModuleFragment = { readonly module: string, readonly follows: number, readonly revision: number, readonly content: string, readonly changedByName: string, readonly changedAt: string, readonly figures: ReadonlyArray<{ readonly question: string, readonly shown: number, readonly difficulty: number | null, readonly discrimination: number | null }> };

export type StudioModulesQueryVariables = Exact<{ [key: string]: never; }>;


export type StudioModulesQuery = { readonly studioModules: ReadonlyArray<{ readonly key: string, readonly belt: string, readonly position: number, readonly title: string, readonly version: number | null, readonly publishedOn: string | null, readonly questions: number, readonly scenarios: number, readonly minutes: number, readonly hasDraft: boolean, readonly staleClauses: ReadonlyArray<string>, readonly changedClauses: ReadonlyArray<string>, readonly goneClauses: ReadonlyArray<string> }>, readonly guide: { readonly sections: ReadonlyArray<{ readonly clauses: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string }> }> } | null };

export type ModuleInStudioQueryVariables = Exact<{
  module: string;
}>;


export type ModuleInStudioQuery = { readonly moduleDraft: { readonly module: string, readonly follows: number, readonly revision: number, readonly content: string, readonly changedByName: string, readonly changedAt: string, readonly figures: ReadonlyArray<{ readonly question: string, readonly shown: number, readonly difficulty: number | null, readonly discrimination: number | null }> } | null, readonly guide: { readonly sections: ReadonlyArray<{ readonly key: string, readonly number: number, readonly title: string, readonly clauses: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string, readonly text: string }> }> } | null };

export type StartModuleDraftMutationVariables = Exact<{
  module: string;
}>;


export type StartModuleDraftMutation = { readonly startModuleDraft: { readonly module: string } };

export type StartNewModuleMutationVariables = Exact<{
  belt: string;
  title: string;
}>;


export type StartNewModuleMutation = { readonly startNewModule: { readonly module: string } };

export type SaveModuleDraftMutationVariables = Exact<{
  module: string;
  revision: number;
  content: string;
}>;


export type SaveModuleDraftMutation = { readonly saveModuleDraft: { readonly module: string, readonly follows: number, readonly revision: number, readonly content: string, readonly changedByName: string, readonly changedAt: string, readonly figures: ReadonlyArray<{ readonly question: string, readonly shown: number, readonly difficulty: number | null, readonly discrimination: number | null }> } };

export type PublishModuleDraftMutationVariables = Exact<{
  module: string;
  revision: number;
}>;


export type PublishModuleDraftMutation = { readonly publishModuleDraft: boolean };

export type DiscardModuleDraftMutationVariables = Exact<{
  module: string;
}>;


export type DiscardModuleDraftMutation = { readonly discardModuleDraft: boolean };

export const StudioModulesDocument: TypedDocument<StudioModulesQuery, StudioModulesQueryVariables> = {
  id: 'd23d06e8122e34654c5d3eaa1eeda3d9',
  name: 'StudioModules',
};

export const ModuleInStudioDocument: TypedDocument<ModuleInStudioQuery, ModuleInStudioQueryVariables> = {
  id: '0dda825791d5e5d0dff550ae1f15ae3b',
  name: 'ModuleInStudio',
};

export const StartModuleDraftDocument: TypedDocument<StartModuleDraftMutation, StartModuleDraftMutationVariables> = {
  id: '8685d049b03a87dba8889ffeacc1b627',
  name: 'StartModuleDraft',
};

export const StartNewModuleDocument: TypedDocument<StartNewModuleMutation, StartNewModuleMutationVariables> = {
  id: 'c8a8f42cd59ce1e55533e29da5459872',
  name: 'StartNewModule',
};

export const SaveModuleDraftDocument: TypedDocument<SaveModuleDraftMutation, SaveModuleDraftMutationVariables> = {
  id: '034950a776c7a8b880a57c2398a6af87',
  name: 'SaveModuleDraft',
};

export const PublishModuleDraftDocument: TypedDocument<PublishModuleDraftMutation, PublishModuleDraftMutationVariables> = {
  id: '5034d5c07a656b8e9f38fdcb62b7150a',
  name: 'PublishModuleDraft',
};

export const DiscardModuleDraftDocument: TypedDocument<DiscardModuleDraftMutation, DiscardModuleDraftMutationVariables> = {
  id: '95c9d57f12c9f971f1e231cd0ec82b67',
  name: 'DiscardModuleDraft',
};
