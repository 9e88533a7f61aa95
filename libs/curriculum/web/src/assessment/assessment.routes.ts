import type { Routes } from '@angular/router';
import { curriculumAccess } from '@obi/curriculum/rules';
import { provideAccess, provideMessages } from '@obi/shared/web';
import { curriculumMessages } from '../messages';

const providers = [provideAccess(curriculumAccess), provideMessages(curriculumMessages)];

/** One's own practical work; the app puts it at /assessments. */
export const assessmentRoutes: Routes = [
  {
    path: ':key',
    title: 'Practical work',
    providers,
    loadComponent: () => import('./assessment-page').then((m) => m.AssessmentPage),
  },
];

/** The queue of the assessors; the app puts it at /assess. */
export const assessRoutes: Routes = [
  {
    path: '',
    providers,
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'Practical work to judge',
        data: { workbench: true },
        loadComponent: () => import('./assess-page').then((m) => m.AssessPage),
      },
      {
        path: ':id',
        title: 'Judge practical work',
        data: { workbench: true },
        loadComponent: () => import('./judge-page').then((m) => m.JudgePage),
      },
    ],
  },
];
