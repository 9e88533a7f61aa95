import type { Routes } from '@angular/router';
import { beltsAccess } from '@obi/belts/rules';
import { provideAccess, provideMessages } from '@obi/shared/web';
import { beltsMessages } from './messages';

/** What HR sees of belts. */
export const hrRoutes: Routes = [
  {
    path: '',
    providers: [provideAccess(beltsAccess), provideMessages(beltsMessages)],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'Certification',
        loadComponent: () => import('./certification/certification-page').then((m) => m.CertificationPage),
      },
      {
        path: 'needs',
        title: 'What jobs need',
        loadComponent: () => import('./needs/needs-page').then((m) => m.NeedsPage),
      },
      {
        path: 'rules',
        title: 'What each belt asks',
        loadComponent: () => import('./rules/rules-page').then((m) => m.RulesPage),
      },
      {
        path: 'rules/draft',
        title: 'The next version of the rules',
        loadComponent: () => import('./rules/draft-page').then((m) => m.DraftPage),
      },
      {
        path: ':personId',
        title: 'Certification of a person',
        loadComponent: () =>
          import('./person/person-certification-page').then((m) => m.PersonCertificationPage),
      },
    ],
  },
];
