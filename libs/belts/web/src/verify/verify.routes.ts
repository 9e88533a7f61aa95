import type { Routes, UrlMatchResult, UrlSegment } from '@angular/router';
import { verifyTitle } from './verify-title';

/** With a code or without: one route, so that what came out of a file stays on the page when its certificate is shown. */
function perhapsCode(segments: UrlSegment[]): UrlMatchResult | null {
  const [code, more] = segments;
  return more ? null : { consumed: segments, posParams: code ? { code } : {} };
}

/** The public pages about certificates; nobody has to sign in. */
export const verifyRoutes: Routes = [
  {
    path: 'privacy',
    title: verifyTitle(({ privacy }) => privacy.link),
    runGuardsAndResolvers: 'pathParamsOrQueryParamsChange',
    loadComponent: () => import('./privacy-page').then((m) => m.VerifyPrivacyPage),
  },
  {
    path: ':code/misuse',
    title: verifyTitle(({ misuse }) => misuse.link),
    runGuardsAndResolvers: 'pathParamsOrQueryParamsChange',
    loadComponent: () => import('./misuse-page').then((m) => m.MisusePage),
  },
  {
    matcher: perhapsCode,
    title: verifyTitle(({ look }) => look.heading),
    runGuardsAndResolvers: 'pathParamsOrQueryParamsChange',
    loadComponent: () => import('./verify-page').then((m) => m.VerifyPage),
  },
];
