export { CalendarFeed } from './calendar/calendar-feed';
export { confirmRoutes } from './confirm/confirm.routes';
export { mentoringRoutes } from './mentoring.routes';
export { PairWaiting } from './my-pair/pair-waiting';
