import type { Routes } from '@angular/router';
import { provideMessages } from '@obi/shared/web';
import { mentoringMessages } from '../mentoring.messages';

/** The page behind the link of a mail; nobody has to sign in. */
export const confirmRoutes: Routes = [
  {
    path: ':token',
    title: 'Confirm a session',
    providers: [provideMessages(mentoringMessages)],
    loadComponent: () => import('./confirm-page').then((m) => m.ConfirmPage),
  },
];
