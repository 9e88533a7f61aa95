export * from './company/company';
export * from './events';
export * from './people.module';
export * from './sign-in/founding.service';
export * from './sign-in/sessions';
export * from './sign-in/sign-in.service';
export * from './viewer/viewer.resolver';
