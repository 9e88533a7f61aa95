import type { Routes } from '@angular/router';
import { curriculumAccess } from '@obi/curriculum/rules';
import { provideAccess, provideMessages } from '@obi/shared/web';
import { curriculumMessages } from './messages';
import { PlayerPage } from './player/player-page';

/** The player of modules; the app puts it at /modules, outside its frame. */
export const curriculumRoutes: Routes = [
  {
    path: '',
    providers: [provideAccess(curriculumAccess), provideMessages(curriculumMessages)],
    children: [
      {
        path: 'refresher/:belt',
        title: 'Refresher',
        loadComponent: () => import('./refresher/refresher-page').then((m) => m.RefresherPage),
      },
      { path: ':key', title: 'Module', component: PlayerPage },
      { path: '', pathMatch: 'full', redirectTo: '/path' },
    ],
  },
];
