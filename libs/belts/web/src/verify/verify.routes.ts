import type { Routes } from '@angular/router';

const page = () => import('./verify-page').then((m) => m.VerifyPage);

/** The public page about a certificate; nobody has to sign in. */
export const verifyRoutes: Routes = [
  { path: '', pathMatch: 'full', title: 'Check a certificate', loadComponent: page },
  { path: ':code', title: 'Certificate', loadComponent: page },
];
