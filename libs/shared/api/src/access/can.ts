import { SetMetadata, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { AccessTable } from '@obi/kernel';
import { unauthenticated } from '../errors/refused';
import type { Actor } from './actor';
import { requestOf } from './request';

export const POLICY = 'obi:policy';

/** What a field or route declares about who may call it. */
export type Policy =
  { readonly permission: string; readonly relations: AccessTable[string] } | { readonly public: string };

/** The permission that a field or route asks for, from the access table of its context. */
export function Can<Table extends AccessTable>(table: Table, permission: keyof Table & string) {
  return SetMetadata(POLICY, { permission, relations: table[permission] } satisfies Partial<Policy>);
}

/** Open to everybody, signed in or not; says why. */
export function Public(reason: string) {
  return SetMetadata(POLICY, { public: reason } satisfies Policy);
}

const FRESH = 'obi:fresh';

/** Only for somebody who proved a few minutes ago who they are: what cannot be undone, or leaves the company. */
export function Fresh() {
  return SetMetadata(FRESH, true);
}

/** Whether a field or route asks for a fresh sign-in. */
export function asksFreshSignIn(handler: object): boolean {
  return Reflect.getMetadata(FRESH, handler) === true;
}

/** The signed-in person who asks. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  return requestOf(context).actor ?? unauthenticated();
});
