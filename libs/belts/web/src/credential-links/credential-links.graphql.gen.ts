// Generated from credential-links.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type CertificatesQueryVariables = Exact<{
  personId: string;
  asOf?: string | null | undefined;
}>;


export type CertificatesQuery = { readonly certificates: ReadonlyArray<{ readonly code: string, readonly state: string, readonly belt: string, readonly cycle: number, readonly earnedOn: string, readonly validUntil: string | null, readonly guideVersion: string | null, readonly evidence: { readonly sessions: number, readonly taught: number, readonly marks: number, readonly clauses: ReadonlyArray<{ readonly clause: string, readonly number: string, readonly title: string, readonly textHash: string, readonly guideVersion: string }>, readonly modules: ReadonlyArray<{ readonly module: string, readonly title: string, readonly version: number, readonly completedOn: string }> } }> };

export const CertificatesDocument: TypedDocument<CertificatesQuery, CertificatesQueryVariables> = {
  id: 'bb46ca8b0e55cf5df65e94427a0f775a',
  name: 'Certificates',
};
