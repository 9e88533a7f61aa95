import { Inject, Injectable } from '@nestjs/common';
import { dayInWords } from '@obi/notifications/rules';
import { CompanyQuery } from '@obi/people/api';
import { CONFIG, type Config, siteOf } from '@obi/shared/api';
import type { NoticeDetail } from '../notice/notice-definition';
import { Notices } from '../notice/notices';
import type { Recipient } from '../preference/recipients';
import type { Mail } from './door';
import { renderMail } from './render';

/** A notice as it is stored. */
export interface StoredNotice {
  readonly name: string;
  readonly detail: NoticeDetail;
}

/** Writes a mail about the notices of one person. */
@Injectable()
export class MailWriter {
  constructor(
    @Inject(Notices) private readonly notices: Notices,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The mail, or undefined when there is nothing left to say. */
  async write(
    id: string,
    stored: readonly StoredNotice[],
    { personId, ...recipient }: Recipient & { readonly personId: string },
  ): Promise<Mail | undefined> {
    const { language, email, name } = recipient;
    const known = stored.flatMap(({ name, detail }) => {
      const definition = this.notices.definitionOf(name);
      return definition ? [{ definition, detail }] : [];
    });
    if (known.length === 0 || email === null) return undefined;
    const [first] = known;
    const rendered = renderMail({
      language,
      companyName: (await this.companies.company()).name,
      belt: known.length === 1 ? first?.definition.belt?.(first.detail) : undefined,
      items: known.map(({ definition, detail }) => ({
        ...definition.words[language](detail, (day) => dayInWords(language, day)),
        address: this.address(definition.mailLink?.(detail) ?? definition.link(detail)),
      })),
      addresses: { obi: this.address('/today'), account: this.address('/account') },
    });
    return {
      id,
      to: { name, address: email },
      ...rendered,
      stopAddress: this.address(`/api/mail/${id}/stop`),
      calendar: await first?.definition.calendar?.(first.detail, { personId, language }),
    };
  }

  private address(path: string): string {
    return `${siteOf(this.config)}${path}`;
  }
}
