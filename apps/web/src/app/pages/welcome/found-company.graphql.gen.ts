// Generated from found-company.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What the first administrator says about the company and themself. */
export type FoundCompanyInput = {
  /** The name of the company, as its people say it. */
  readonly companyName: string;
  /** Their work address. */
  readonly email: string;
  /** The whole name of the administrator. */
  readonly name: string;
  /** 12 to 128 characters, taken as typed. */
  readonly password: string;
  /** The IANA time zone of the company's seat; UTC when unknown. */
  readonly timeZone: string;
};

export type FoundCompanyMutationVariables = Exact<{
  token: string;
  input: FoundCompanyInput;
}>;


export type FoundCompanyMutation = { readonly foundCompany: { readonly id: string } };

export const FoundCompanyDocument: TypedDocument<FoundCompanyMutation, FoundCompanyMutationVariables> = {
  id: '822be8cd45ac7491cc698e0472ef817a',
  name: 'FoundCompany',
};
