export * from './access';
export * from './import';
export * from './password';
export * from './person';
export * from './refusals';
export * from './role';
export * from './sign-in';
export * from './unit';
