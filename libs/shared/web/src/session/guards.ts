import { inject } from '@angular/core';
import { type CanActivateFn, type CanMatchFn, RedirectCommand, Router } from '@angular/router';
import type { Role } from '@obi/kernel';
import { asFailure } from '../api/failure';
import { Session } from './session';

/** Lets in who is signed in; the others sign in first and come back. */
export const signedInGuard: CanActivateFn = async (_, state) => {
  const router = inject(Router);
  const session = inject(Session);
  const viewer = await session.load().catch((error: unknown) => {
    if (asFailure(error).kind === 'UNAUTHENTICATED') return null;
    throw error;
  });
  if (viewer) return true;
  const queryParams = state.url === '/' ? {} : { return: state.url };
  return new RedirectCommand(router.createUrlTree(['/sign-in'], { queryParams }));
};

/** Matches the route for who holds one of the roles; a route with the same path below it can say who it is for. */
export function roleMatch(...roles: readonly Role[]): CanMatchFn {
  return async () => {
    const session = inject(Session);
    const viewer = await session.load().catch(() => null);
    return !viewer || session.holds(roles);
  };
}
