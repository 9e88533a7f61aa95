export * from './assessment/assessment-starter';
export * from './assessment/assessor-ties';
export * from './belts-of-people';
export * from './curriculum.module';
export * from './curriculum.query';
export * from './events';
export * from './module/module-starter';
export { RefresherType } from './refresher/refresher.graphql';
export { AnsweredWrong } from './quiz/answered-wrong';
