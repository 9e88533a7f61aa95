// Generated from notice-list.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type NoticeOfListFragment = { readonly id: string, readonly group: string, readonly subject: string, readonly body: string, readonly action: string, readonly link: string, readonly toldAt: string, readonly isNew: boolean };

export type MyNoticesQueryVariables = Exact<{ [key: string]: never; }>;


export type MyNoticesQuery = { readonly myNotices: ReadonlyArray<{ readonly id: string, readonly group: string, readonly subject: string, readonly body: string, readonly action: string, readonly link: string, readonly toldAt: string, readonly isNew: boolean }> };

export type OpenNoticesMutationVariables = Exact<{
  ids: ReadonlyArray<string> | string;
}>;


export type OpenNoticesMutation = { readonly openNotices: ReadonlyArray<{ readonly id: string, readonly group: string, readonly subject: string, readonly body: string, readonly action: string, readonly link: string, readonly toldAt: string, readonly isNew: boolean }> };

export const MyNoticesDocument: TypedDocument<MyNoticesQuery, MyNoticesQueryVariables> = {
  id: 'ed24e2174b8a66b653a72b881287b014',
  name: 'MyNotices',
};

export const OpenNoticesDocument: TypedDocument<OpenNoticesMutation, OpenNoticesMutationVariables> = {
  id: '77f3bcf9d177c130d1baa70dbaad1069',
  name: 'OpenNotices',
};
