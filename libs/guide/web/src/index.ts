export { guideRoutes } from './guide.routes';
export { responsibilityRoutes } from './responsibility/responsibilities.routes';
