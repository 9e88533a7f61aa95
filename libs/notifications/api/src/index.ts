export * from './mail/kept-mail';
export * from './notice/notice-definition';
export { Notices } from './notice/notices';
export * from './notifications.module';
