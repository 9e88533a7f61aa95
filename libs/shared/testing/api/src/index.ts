export * from './builders';
export * from './session';
export * from './test-api';
