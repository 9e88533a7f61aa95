export * from './access';
export * from './belt';
export * from './local-date';
export * from './page';
export * from './refusal';
export * from './typed-document';
