// Generated from viewer.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

export type Belt = 'black' | 'blue' | 'brown' | 'green' | 'orange' | 'white' | 'yellow';

export type Role = 'administrator' | 'assessor' | 'auditor' | 'conversationManager' | 'hr';

export type ViewerQueryVariables = { [key: string]: never };

export type ViewerQuery = {
  readonly viewer: {
    readonly id: string;
    readonly name: string;
    readonly initials: string;
    readonly email: string;
    readonly held: Belt | null;
    readonly roles: ReadonlyArray<{
      readonly role: Role;
      readonly unitId: string | null;
      readonly unitName: string | null;
    }>;
    readonly companyName: string;
    readonly demo: boolean;
    readonly waiting: { readonly guide: number };
  } | null;
};

export const ViewerDocument: TypedDocument<ViewerQuery, ViewerQueryVariables> = {
  id: '0d2207caf3ac9f1595463ce3cc70eeb4',
  name: 'Viewer',
};
