import type { Routes } from '@angular/router';
import { guideAccess } from '@obi/guide/rules';
import { provideAccess, provideMessages } from '@obi/shared/web';
import { guideMessages } from '../guide.messages';

/** The guide studio: versions, the draft, what publishing it would do, and how it will look. */
export const guideStudioRoutes: Routes = [
  {
    path: '',
    providers: [provideAccess(guideAccess), provideMessages(guideMessages)],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'Guide versions',
        loadComponent: () => import('./versions/versions-page').then((m) => m.VersionsPage),
      },
      {
        path: 'publish',
        title: 'Publish the draft',
        data: { workbench: true },
        loadComponent: () => import('./publish/publish-page').then((m) => m.PublishPage),
      },
      {
        path: 'preview',
        title: 'Preview of the draft',
        loadComponent: () => import('./preview/preview-page').then((m) => m.PreviewPage),
      },
      {
        path: 'catch-up',
        title: 'Bring the draft up',
        data: { workbench: true },
        loadComponent: () => import('./catch-up/catch-up-page').then((m) => m.CatchUpPage),
      },
      {
        path: 'edit',
        title: 'Draft of the guide',
        data: { workbench: true },
        loadComponent: () => import('./edit/edit-page').then((m) => m.EditPage),
      },
      {
        path: 'edit/:clause',
        title: 'Draft of the guide',
        data: { workbench: true },
        loadComponent: () => import('./edit/edit-page').then((m) => m.EditPage),
      },
    ],
  },
];
