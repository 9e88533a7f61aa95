export * from './acknowledgement/acknowledgements';
export * from './events';
export * from './guide.module';
export type { Clause, Edition, Section } from './version/guide-in-force';
export { GuideClauseType } from './version/guide.graphql';
export * from './version/guide-query';
export * from './version/guide-starter';
export { PublishVersion, type Publication } from './version/publish-version';
