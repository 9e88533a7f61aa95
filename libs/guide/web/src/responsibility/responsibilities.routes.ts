import type { Routes } from '@angular/router';
import { guideAccess } from '@obi/guide/rules';
import { provideAccess, provideMessages } from '@obi/shared/web';
import { guideMessages } from '../guide.messages';
import { ResponsibilitiesPage } from './responsibilities-page';

export const responsibilityRoutes: Routes = [
  {
    path: '',
    title: 'Who answers what',
    data: { workbench: true },
    component: ResponsibilitiesPage,
    providers: [provideAccess(guideAccess), provideMessages(guideMessages)],
  },
];
