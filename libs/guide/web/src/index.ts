export { guideRoutes } from './guide.routes';
export { responsibilityRoutes } from './responsibility/responsibilities.routes';

/** The studio, loaded by whoever goes there and by nobody else. */
export const guideStudio = () => import('./studio/studio.routes').then((m) => m.guideStudioRoutes);
