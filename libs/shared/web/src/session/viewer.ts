import { InjectionToken } from '@angular/core';
import type { Belt, Role, TypedDocument } from '@obi/kernel';

/** A role over a unit and what is under it. */
export interface GrantedRole {
  readonly role: Role;
  readonly unitId: string | null;
  readonly unitName: string;
}

/** The person who is signed in, as the shell needs to know them. */
export interface Viewer {
  readonly id: string;
  readonly name: string;
  readonly initials: string;
  readonly email: string;
  readonly held: Belt | null;
  readonly roles: readonly GrantedRole[];
  readonly companyName: string;
  readonly demo: boolean;
  readonly waiting: { readonly guide: number };
}

/** The document that asks who is signed in; the app supplies it. */
export const VIEWER_DOCUMENT = new InjectionToken<
  TypedDocument<{ viewer: Viewer | null }, Record<string, never>>
>('VIEWER_DOCUMENT');

/** The document that ends the session of this browser; the app supplies it. */
export const SIGN_OUT_DOCUMENT = new InjectionToken<
  TypedDocument<{ signOut: boolean }, Record<string, never>>
>('SIGN_OUT_DOCUMENT');
