import type { Routes, UrlMatchResult, UrlSegment } from '@angular/router';

/** With a code or without: one route, so that what came out of a file stays on the page when its certificate is shown. */
function perhapsCode(segments: UrlSegment[]): UrlMatchResult | null {
  const [code, more] = segments;
  return more ? null : { consumed: segments, posParams: code ? { code } : {} };
}

/** The public pages about certificates; nobody has to sign in. */
export const verifyRoutes: Routes = [
  {
    path: 'privacy',
    title: 'Privacy of certificates',
    loadComponent: () => import('./privacy-page').then((m) => m.VerifyPrivacyPage),
  },
  {
    path: ':code/misuse',
    title: 'Report a misuse',
    loadComponent: () => import('./misuse-page').then((m) => m.MisusePage),
  },
  {
    matcher: perhapsCode,
    title: 'Check a certificate',
    loadComponent: () => import('./verify-page').then((m) => m.VerifyPage),
  },
];
