// Generated from rules.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What one belt shall ask from now on, in full. */
export type RuleSetBeltInput = {
  /** The belt. */
  readonly belt: string;
  /** What a renewal asks; empty where it never expires. */
  readonly renewal: ReadonlyArray<RuleSetRequirementInput>;
  /** What it asks the first time, after the belt before. */
  readonly requirements: ReadonlyArray<RuleSetRequirementInput>;
  /** Null: it never expires. */
  readonly validity?: RuleSetValidityInput | null | undefined;
};

/** The next rule set: the belts that change against the last one. */
export type RuleSetInput = {
  /** The belts that change; each once. */
  readonly belts: ReadonlyArray<RuleSetBeltInput>;
  /** From which day it is in force: today or later. */
  readonly effectiveFrom: string;
  /** The last version as it was read. */
  readonly expectedVersion: number;
};

/** One thing that a belt shall ask. */
export type RuleSetRequirementInput = {
  /** The belt that it is about; absent: its own. */
  readonly belt?: string | null | undefined;
  /** How many, where there is something to count. */
  readonly count?: number | null | undefined;
  /** What it names; no clause named: all of them. */
  readonly keys?: ReadonlyArray<string> | null | undefined;
  /** Any kind but belt: which belt comes before is not to be changed. */
  readonly kind: string;
  /** The side of the pair, for sessions. */
  readonly role?: string | null | undefined;
};

/** How long an award shall count. */
export type RuleSetValidityInput = {
  /** completion, previous-expiry or calendar-day. */
  readonly base: string;
  /** The day of the year (MM-DD), for calendar-day. */
  readonly calendarDay?: string | null | undefined;
  /** A new award counts for more days than these. */
  readonly minimumActiveDays: number;
  /** For so many months. */
  readonly months: number;
  /** The renewal window opens so many days before the expiry. */
  readonly windowDays: number;
};

export type RuleSetsQueryVariables = Exact<{ [key: string]: never; }>;


export type RuleSetsQuery = { readonly ruleSets: ReadonlyArray<{ readonly version: number, readonly effectiveFrom: string, readonly effectiveTo: string | null, readonly isInForce: boolean, readonly publishedBy: string | null, readonly publishedAt: string, readonly reason: string | null, readonly belts: ReadonlyArray<{ readonly belt: string, readonly purpose: string, readonly requirements: ReadonlyArray<{ readonly kind: string, readonly belt: string | null, readonly keys: ReadonlyArray<string>, readonly role: string | null, readonly count: number | null }>, readonly renewal: ReadonlyArray<{ readonly kind: string, readonly belt: string | null, readonly keys: ReadonlyArray<string>, readonly role: string | null, readonly count: number | null }>, readonly validity: { readonly months: number, readonly base: string, readonly calendarDay: string | null, readonly windowDays: number, readonly minimumActiveDays: number } | null }> }>, readonly requirementChoices: { readonly modules: ReadonlyArray<{ readonly key: string, readonly title: string, readonly belt: string }>, readonly assessments: ReadonlyArray<{ readonly key: string, readonly title: string }> } };

export type RuleSetPreviewQueryVariables = Exact<{
  input: RuleSetInput;
}>;


export type RuleSetPreviewQuery = { readonly ruleSetPreview: { readonly people: number, readonly belts: ReadonlyArray<{ readonly belt: string, readonly awarded: number, readonly lost: number, readonly due: number, readonly more: number, readonly less: number, readonly holders: number, readonly examples: ReadonlyArray<{ readonly personId: string, readonly name: string, readonly shift: string }> }> } };

export type PublishRuleSetMutationVariables = Exact<{
  input: RuleSetInput;
  reason: string;
}>;


export type PublishRuleSetMutation = { readonly publishRuleSet: { readonly version: number, readonly effectiveFrom: string } };

export const RuleSetsDocument: TypedDocument<RuleSetsQuery, RuleSetsQueryVariables> = {
  id: '8c7681121bc9924d9819a65957fa70cd',
  name: 'RuleSets',
};

export const RuleSetPreviewDocument: TypedDocument<RuleSetPreviewQuery, RuleSetPreviewQueryVariables> = {
  id: 'a6bc499b7cf38658ba6beb4d4a694975',
  name: 'RuleSetPreview',
};

export const PublishRuleSetDocument: TypedDocument<PublishRuleSetMutation, PublishRuleSetMutationVariables> = {
  id: '06b1fe953ebc548bad9d4b74b1192448',
  name: 'PublishRuleSet',
};
