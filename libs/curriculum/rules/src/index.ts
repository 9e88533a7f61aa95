export * from './module-content';
