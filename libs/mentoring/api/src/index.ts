export * from './events';
export * from './mentoring.module';
export { ProposalDeadlines } from './proposal/deadlines';
