export * from './access';
export * from './chain';
