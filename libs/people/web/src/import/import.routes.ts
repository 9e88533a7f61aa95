import type { Routes } from '@angular/router';
import { PEOPLE_SENTENCES, peopleAccess } from '@obi/people/rules';
import { provideAccess, provideMessages } from '@obi/shared/web';

/** The way of a file of people into Obi: upload, match, check, apply. */
export const importRoutes: Routes = [
  {
    path: '',
    providers: [provideAccess(peopleAccess), provideMessages(PEOPLE_SENTENCES)],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'Import people',
        loadComponent: () => import('./upload/upload-page').then((m) => m.UploadPage),
      },
      {
        path: ':id',
        title: 'Import people',
        loadComponent: () => import('./import-page').then((m) => m.ImportPage),
      },
    ],
  },
];
