import type { Routes } from '@angular/router';

const page = () => import('./verify-page').then((m) => m.VerifyPage);

/** The public pages about certificates; nobody has to sign in. */
export const verifyRoutes: Routes = [
  { path: '', pathMatch: 'full', title: 'Check a certificate', loadComponent: page },
  {
    path: 'privacy',
    title: 'Privacy of certificates',
    loadComponent: () => import('./privacy-page').then((m) => m.VerifyPrivacyPage),
  },
  { path: ':code', title: 'Certificate', loadComponent: page },
  {
    path: ':code/misuse',
    title: 'Report a misuse',
    loadComponent: () => import('./misuse-page').then((m) => m.MisusePage),
  },
];
