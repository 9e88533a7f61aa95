export { NoticeList } from './notices/notice-list';
export { NoticePreferences } from './preferences/notice-preferences';
