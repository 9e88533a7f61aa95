export { CalendarFeed } from './calendar/calendar-feed';
export { mentoringRoutes } from './mentoring.routes';
export { PairWaiting } from './my-pair/pair-waiting';
