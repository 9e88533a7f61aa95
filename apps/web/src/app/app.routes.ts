import type { CanMatchFn, Routes } from '@angular/router';
import { roleMatch, signedInGuard } from '@obi/shared/web';
import { rolesFor } from './shell/navigation';
import { Shell } from './shell/shell';

/** Matches what begins with one of the paths: several contexts have their pages at the root of the site. */
function under(...paths: readonly string[]): CanMatchFn {
  return (_, segments) => {
    const url = `${segments.map((segment) => segment.path).join('/')}/`;
    return paths.some((path) => url.startsWith(`${path}/`));
  };
}

const belts = () => import('@obi/belts/web').then((m) => m.beltsRoutes);
const mentoring = () => import('@obi/mentoring/web').then((m) => m.mentoringRoutes);
const people = () => import('@obi/people/web').then((m) => m.peopleRoutes);

const inShell: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'today' },
  {
    path: 'today',
    title: 'Today',
    loadComponent: () => import('./today/today-page').then((m) => m.TodayPage),
  },
  { path: '', canMatch: [under('path')], loadChildren: belts },
  { path: 'guide', loadChildren: () => import('@obi/guide/web').then((m) => m.guideRoutes) },
  {
    path: 'assessments',
    loadChildren: () => import('@obi/curriculum/web').then((m) => m.assessmentRoutes),
  },
  {
    path: 'assess',
    canMatch: [roleMatch(...rolesFor('/assess'))],
    loadChildren: () => import('@obi/curriculum/web').then((m) => m.assessRoutes),
  },
  {
    path: 'studio/guide',
    canMatch: [roleMatch(...rolesFor('/studio/guide'))],
    loadChildren: () => import('@obi/guide/web').then((m) => m.guideStudio()),
  },
  {
    path: 'studio/modules',
    canMatch: [roleMatch(...rolesFor('/studio/modules'))],
    loadChildren: () => import('@obi/curriculum/web').then((m) => m.moduleStudio()),
  },
  { path: '', canMatch: [under('pair', 'enrol', 'sponsor')], loadChildren: mentoring },
  {
    path: '',
    canMatch: [under('hr/certification'), roleMatch(...rolesFor('/hr/certification'))],
    loadChildren: belts,
  },
  {
    path: '',
    canMatch: [under('hr/matching'), roleMatch(...rolesFor('/hr/matching'))],
    loadChildren: mentoring,
  },
  {
    path: '',
    canMatch: [under('hr/smallest-group'), roleMatch(...rolesFor('/hr/smallest-group'))],
    loadChildren: mentoring,
  },
  { path: 'hr/people', canMatch: [roleMatch(...rolesFor('/hr/people'))], loadChildren: people },
  {
    path: 'studio/responsibilities',
    canMatch: [roleMatch(...rolesFor('/studio/responsibilities'))],
    loadChildren: () => import('@obi/guide/web').then((m) => m.responsibilityRoutes),
  },
  {
    path: 'account',
    title: 'Account',
    loadComponent: () => import('./pages/account/account-page').then((m) => m.AccountPage),
  },
  {
    path: '**',
    title: 'Not found',
    loadComponent: () => import('./pages/not-found/not-found-page').then((m) => m.NotFoundPage),
  },
];

export const routes: Routes = [
  {
    path: 'sign-in',
    title: 'Sign in',
    loadComponent: () => import('./pages/sign-in/sign-in-page').then((m) => m.SignInPage),
  },
  {
    path: 'welcome/:token',
    title: 'Welcome',
    loadComponent: () => import('./pages/welcome/welcome-page').then((m) => m.WelcomePage),
  },
  {
    // Who answers from a mail need not sign in.
    path: 'confirm',
    loadChildren: () => import('@obi/mentoring/web').then((m) => m.confirmRoutes),
  },
  {
    // Who checks a certificate does not work here.
    path: 'verify',
    loadChildren: () => import('@obi/belts/web').then((m) => m.verifyRoutes),
  },
  {
    // The player stands alone: no navigation, only "Save and leave".
    path: 'modules',
    canActivate: [signedInGuard],
    loadChildren: () => import('@obi/curriculum/web').then((m) => m.curriculumRoutes),
  },
  { path: '', component: Shell, canActivate: [signedInGuard], children: inShell },
];
