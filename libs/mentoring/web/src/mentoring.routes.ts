import type { Routes, UrlMatchResult, UrlSegment } from '@angular/router';
import { mentoringAccess } from '@obi/mentoring/rules';
import { provideAccess, provideMessages } from '@obi/shared/web';
import { mentoringMessages } from './mentoring.messages';

/** `/pair/7` and `/pair/7/log` are one page: opening the sheet does not load the pair again. */
function pairWithSheet(segments: UrlSegment[]): UrlMatchResult | null {
  const [pair, id, sheet, more] = segments;
  if (pair?.path !== 'pair' || !id || more || (sheet && sheet.path !== 'log')) return null;
  return { consumed: segments, posParams: { id, ...(sheet && { sheet }) } };
}

export const mentoringRoutes: Routes = [
  {
    path: '',
    providers: [provideAccess(mentoringAccess), provideMessages(mentoringMessages)],
    children: [
      {
        path: 'pair',
        pathMatch: 'full',
        title: 'My pair',
        loadComponent: () => import('./my-pair/my-pair-page').then((m) => m.MyPairPage),
      },
      {
        matcher: pairWithSheet,
        title: 'My pair',
        loadComponent: () => import('./pair/pair-page').then((m) => m.PairPage),
      },
      {
        path: 'sponsor',
        title: 'Programmes you sponsor',
        loadComponent: () => import('./sponsor/sponsor-page').then((m) => m.SponsorPage),
      },
      {
        path: 'enrol/:programmeId',
        title: 'Enrol',
        loadComponent: () => import('./enrol/enrol-page').then((m) => m.EnrolPage),
      },
      {
        path: 'hr/matching',
        pathMatch: 'full',
        title: 'Matching',
        loadComponent: () => import('./programmes/programmes-page').then((m) => m.ProgrammesPage),
      },
      {
        path: 'hr/matching/:programmeId',
        title: 'Matching',
        data: { workbench: true },
        loadComponent: () => import('./matching/matching-page').then((m) => m.MatchingPage),
      },
      {
        path: 'hr/matching/:programmeId/health',
        title: 'Programme health',
        loadComponent: () => import('./health/health-page').then((m) => m.HealthPage),
      },
      {
        path: 'hr/smallest-group',
        title: 'Smallest group',
        loadComponent: () => import('./smallest-group/smallest-group-page').then((m) => m.SmallestGroupPage),
      },
    ],
  },
];
