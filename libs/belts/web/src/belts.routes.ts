import type { Routes } from '@angular/router';

/** The pages of belts. HR's are fetched only when HR opens them. */
export const beltsRoutes: Routes = [
  {
    path: 'path',
    title: 'Belt path',
    loadComponent: () => import('./path/path-page').then((m) => m.PathPage),
  },
  {
    path: 'path/record',
    title: 'Your belts',
    loadComponent: () => import('./record/record-page').then((m) => m.RecordPage),
  },
  { path: 'hr/certification', loadChildren: () => import('./hr.routes').then((m) => m.hrRoutes) },
];
