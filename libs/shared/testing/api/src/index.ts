export * from './builders';
export * from './mail-server';
export * from './session';
export * from './test-api';
