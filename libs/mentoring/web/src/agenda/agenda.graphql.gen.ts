// Generated from agenda.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Why something is proposed as a topic. */
export type TopicReason =
  | 'answeredWrong'
  | 'clause'
  | 'menteeWants'
  | 'mentorWants'
  | 'nextBelt'
  | 'openModule'
  | 'staleModule';

export type PairTopicsQueryVariables = Exact<{
  pairId: string;
}>;


export type PairTopicsQuery = { readonly pairTopics: { readonly showsGaps: boolean, readonly suggested: ReadonlyArray<{ readonly because: TopicReason, readonly key: string, readonly title: string, readonly belt: string | null }> } };

export type AddToAgendaMutationVariables = Exact<{
  pairId: string;
  text: string;
}>;


export type AddToAgendaMutation = { readonly addToAgenda: { readonly id: string } };

export type ChangeAgendaMutationVariables = Exact<{
  itemId: string;
  text: string;
}>;


export type ChangeAgendaMutation = { readonly changeAgenda: { readonly id: string } };

export type CheckAgendaMutationVariables = Exact<{
  itemId: string;
  done: boolean;
}>;


export type CheckAgendaMutation = { readonly checkAgenda: { readonly id: string } };

export type RemoveFromAgendaMutationVariables = Exact<{
  itemId: string;
}>;


export type RemoveFromAgendaMutation = { readonly removeFromAgenda: { readonly id: string } };

export type ShowMyGapsMutationVariables = Exact<{
  pairId: string;
  shown: boolean;
}>;


export type ShowMyGapsMutation = { readonly showMyGaps: { readonly showsGaps: boolean } };

export const PairTopicsDocument: TypedDocument<PairTopicsQuery, PairTopicsQueryVariables> = {
  id: '713c3725a975185a2ee7ea4f7af6ff3f',
  name: 'PairTopics',
};

export const AddToAgendaDocument: TypedDocument<AddToAgendaMutation, AddToAgendaMutationVariables> = {
  id: 'd0e279c48d91b3a59cb6f0a820fc1a7b',
  name: 'AddToAgenda',
};

export const ChangeAgendaDocument: TypedDocument<ChangeAgendaMutation, ChangeAgendaMutationVariables> = {
  id: '6c19cb711e7e5232436de16bda29818b',
  name: 'ChangeAgenda',
};

export const CheckAgendaDocument: TypedDocument<CheckAgendaMutation, CheckAgendaMutationVariables> = {
  id: '714ada7f60e224c1d645a23279bfb71f',
  name: 'CheckAgenda',
};

export const RemoveFromAgendaDocument: TypedDocument<RemoveFromAgendaMutation, RemoveFromAgendaMutationVariables> = {
  id: 'b1b3ca6b392027ecafb7bf9b6eb936c3',
  name: 'RemoveFromAgenda',
};

export const ShowMyGapsDocument: TypedDocument<ShowMyGapsMutation, ShowMyGapsMutationVariables> = {
  id: '4b2aeaf54b95b9fe52de4960d761db0d',
  name: 'ShowMyGaps',
};
