import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { contentOfDraft, stateOfDraft } from '@obi/guide/rules';
import { Notices } from '@obi/notifications/api';
import { PeopleQuery } from '@obi/people/api';
import { Events } from '@obi/shared/api';
import { Approvers } from '../draft/approvers';
import { DraftWent } from '../draft/draft-went';
import { Drafts } from '../draft/drafts';
import type { StoredDraft } from '../draft/stored-draft';
import { approvalDecided, approvalWaits } from './draft-approval.notice';

/** Tells whose turn it is with a draft: those who may approve it, and after that the one who asked. */
@Injectable()
export class TellApprovers implements OnModuleInit {
  constructor(
    @Inject(Events) private readonly events: Events,
    @Inject(Notices) private readonly notices: Notices,
    @Inject(PeopleQuery) private readonly people: PeopleQuery,
    @Inject(Drafts) private readonly drafts: Drafts,
    @Inject(Approvers) private readonly approvers: Approvers,
  ) {}

  onModuleInit(): void {
    this.notices.define(approvalWaits);
    this.notices.define(approvalDecided);
    this.events.on(DraftWent, (went) => this.follow(went));
  }

  private async follow({ step, draft, by }: DraftWent): Promise<void> {
    if (step === 'ask') return this.tellApprovers(draft, by ?? '');
    await this.settle(draft);
    if (step === 'approve' || step === 'sendBack') await this.tellAsker(draft, by ?? '', step === 'approve');
  }

  private async tellApprovers(draft: StoredDraft, askerId: string): Promise<void> {
    const detail = { version: await this.numberOf(draft), asker: await this.nameOf(askerId) };
    const told = (await this.approvers.of(draft)).map(({ id }) => ({
      personId: id,
      key: keyOf(draft),
      detail,
    }));
    await this.notices.sendAll(approvalWaits, told);
  }

  private async tellAsker(draft: StoredDraft, approverId: string, approved: boolean): Promise<void> {
    if (draft.askerId === null) return;
    const detail = {
      version: await this.numberOf(draft),
      approver: await this.nameOf(approverId),
      approved,
    };
    await this.notices.send(approvalDecided, { personId: draft.askerId, key: keyOf(draft), detail });
  }

  /** Whatever was asked of somebody about this revision is done, or not asked any more. */
  private async settle(draft: StoredDraft): Promise<void> {
    if (stateOfDraft(draft) === 'writing' || draft.askerId === null) return;
    const approvers = await this.approvers.of(draft);
    await this.notices.settle(
      approvalWaits,
      approvers.map(({ id }) => id),
      keyOf(draft),
    );
    await this.notices.settle(approvalDecided, [draft.askerId], keyOf(draft));
  }

  private async numberOf(draft: StoredDraft): Promise<string> {
    return contentOfDraft(draft.content, (await this.drafts.basis(draft)).content).version;
  }

  private async nameOf(personId: string): Promise<string> {
    return (await this.people.factsOf([personId])).get(personId)?.name ?? '';
  }
}

/** Each revision is asked about once. */
const keyOf = ({ id, revision }: StoredDraft): string => `${id} ${revision}`;
