export * from './access';
export * from './language';
export * from './local-time';
export * from './mail-phrases';
export * from './notice-kinds';
export * from './preferences';
export * from './refusals';
export * from './when-to-send';
