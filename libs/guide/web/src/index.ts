export { guideRoutes } from './guide.routes';
