import type { Routes, UrlMatcher, UrlMatchResult } from '@angular/router';
import { guideAccess } from '@obi/guide/rules';
import { provideAccess, provideMessages } from '@obi/shared/web';
import { guideMessages } from './guide.messages';
import { GuidePage } from './page/guide-page';

/** One page for the contents and for every clause, so that going from clause to clause loads nothing. */
const guidePlaces: UrlMatcher = (segments): UrlMatchResult | null => {
  if (segments.length > 2) return null;
  const [section, clause] = segments;
  return { consumed: segments, posParams: { ...(section && { section }), ...(clause && { clause }) } };
};

export const guideRoutes: Routes = [
  {
    matcher: guidePlaces,
    title: 'Guide',
    component: GuidePage,
    providers: [provideAccess(guideAccess), provideMessages(guideMessages)],
  },
];
