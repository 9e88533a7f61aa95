export { mentoringRoutes } from './mentoring.routes';
export { PairWaiting } from './my-pair/pair-waiting';
