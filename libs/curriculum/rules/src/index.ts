export * from './access';
export * from './draw';
export * from './module-content';
export * from './module-faults';
export * from './progress';
export * from './quiz';
export * from './refusals';
export * from './scenario';
