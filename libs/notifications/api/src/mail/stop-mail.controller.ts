import { Controller, Get, HttpCode, Inject, Param, Post, Redirect } from '@nestjs/common';
import { isNoticeKind, stopped } from '@obi/notifications/rules';
import { Db, Public } from '@obi/shared/api';
import { Preferences } from '../preference/preferences';
import { Recipients } from '../preference/recipients';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** One click in a mail program ends mail of this kind (RFC 8058). The address carries the id of the mail, which nobody can guess. */
@Controller('api/mail')
export class StopMailController {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Preferences) private readonly preferences: Preferences,
    @Inject(Recipients) private readonly recipients: Recipients,
  ) {}

  @Post(':id/stop')
  @HttpCode(204)
  @Public('Mail programs click without signing in; whoever has the mail may end mail of its kind.')
  async stop(@Param('id') id: string): Promise<void> {
    // An address that leads to no mail answers the same: nothing can be learned from it.
    if (!UUID.test(id)) return;
    await this.db.transaction(() => this.stopKindsOf(id));
  }

  @Get(':id/stop')
  @Redirect('/account', 302)
  @Public('Who opens the address is led to the page where it is decided, and signs in there.')
  show(): void {
    // The page says the rest.
  }

  private async stopKindsOf(id: string): Promise<void> {
    const rows = await this.db.rows<{ personId: string; kind: string }>(
      'select distinct person_id as "personId", kind from notifications.notice where mail_id = $1',
      [id],
    );
    const personId = rows[0]?.personId;
    const recipient = personId && (await this.recipients.of([personId])).get(personId);
    if (!recipient) return;
    const kinds = rows.map(({ kind }) => kind).filter(isNoticeKind);
    await this.preferences.keep(personId, stopped(recipient.preferences, kinds));
  }
}
