import type { Routes } from '@angular/router';
import { curriculumAccess } from '@obi/curriculum/rules';
import { provideAccess, provideMessages } from '@obi/shared/web';
import { curriculumMessages } from '../messages';

/** The modules studio: all modules, and the next version of one; the app puts it at /studio/modules. */
export const moduleStudioRoutes: Routes = [
  {
    path: '',
    providers: [provideAccess(curriculumAccess), provideMessages(curriculumMessages)],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'Modules',
        loadComponent: () => import('./list/modules-page').then((m) => m.ModulesPage),
      },
      {
        path: ':key',
        title: 'Draft of a module',
        data: { workbench: true },
        loadComponent: () => import('./module/module-page').then((m) => m.ModulePage),
      },
    ],
  },
];
