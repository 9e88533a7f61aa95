export { assessmentRoutes, assessRoutes } from './assessment/assessment.routes';
export { curriculumRoutes } from './curriculum.routes';
