// Generated from verify-page.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type CertificateQueryVariables = Exact<{
  code: string;
}>;


export type CertificateQuery = { readonly certificate: { readonly code: string, readonly state: string, readonly holder: string, readonly company: string, readonly belt: string, readonly summary: string, readonly earnedOn: string, readonly validUntil: string | null, readonly endedOn: string | null, readonly guideVersion: string | null, readonly assessedBy: string, readonly checkedAt: string } | null };

export const CertificateDocument: TypedDocument<CertificateQuery, CertificateQueryVariables> = {
  id: '0165269127ae96dd5f6fca539705b931',
  name: 'Certificate',
};
