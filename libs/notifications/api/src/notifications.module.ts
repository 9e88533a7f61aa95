import { Global, Module } from '@nestjs/common';
import { Delivery } from './mail/delivery';
import { KeptMails } from './mail/kept-mail';
import { mailDoor } from './mail/mail-door.provider';
import { MailWriter } from './mail/mail-writer';
import { StopMailController } from './mail/stop-mail.controller';
import { MyNotices } from './notice/my-notices';
import { NoticeResolver } from './notice/notice.resolver';
import { Notices } from './notice/notices';
import { PreferenceResolver } from './preference/preference.resolver';
import { Preferences } from './preference/preferences';
import { Recipients } from './preference/recipients';

/** What people are told, how they want to be told it, and the mails that go out about it. */
@Global()
@Module({
  providers: [
    Delivery,
    KeptMails,
    mailDoor,
    MailWriter,
    MyNotices,
    NoticeResolver,
    Notices,
    PreferenceResolver,
    Preferences,
    Recipients,
  ],
  controllers: [StopMailController],
  exports: [KeptMails, Notices],
})
export class NotificationsModule {}
