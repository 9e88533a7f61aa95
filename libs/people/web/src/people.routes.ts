import type { Routes } from '@angular/router';
import { PEOPLE_SENTENCES, peopleAccess } from '@obi/people/rules';
import { provideAccess, provideMessages } from '@obi/shared/web';

/** The people of the company, one person, and the way of a file of people into Obi. */
export const peopleRoutes: Routes = [
  {
    path: '',
    providers: [provideAccess(peopleAccess), provideMessages(PEOPLE_SENTENCES)],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'People',
        loadComponent: () => import('./people/people-page').then((m) => m.PeoplePage),
      },
      { path: 'import', loadChildren: () => import('./import/import.routes').then((m) => m.importRoutes) },
      {
        path: ':id',
        title: 'Person',
        loadComponent: () => import('./person/person-page').then((m) => m.PersonPage),
      },
    ],
  },
];
