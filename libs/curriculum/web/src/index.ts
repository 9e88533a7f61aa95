export { assessmentRoutes, assessRoutes } from './assessment/assessment.routes';
export { curriculumRoutes } from './curriculum.routes';

/** The modules studio, loaded by whoever goes there and by nobody else. */
export const moduleStudio = () => import('./studio/studio.routes').then((m) => m.moduleStudioRoutes);
