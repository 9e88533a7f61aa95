import { Inject, Injectable } from '@nestjs/common';
import { guideAccess, mayDecide } from '@obi/guide/rules';
import { PeopleQuery } from '@obi/people/api';
import type { StoredDraft } from './stored-draft';

export interface Approver {
  readonly id: string;
  readonly name: string;
}

/** Who may approve a draft: whoever may write in one, and wrote nothing in this one. */
@Injectable()
export class Approvers {
  constructor(@Inject(PeopleQuery) private readonly people: PeopleQuery) {}

  /** By name. */
  async of({ writers }: Pick<StoredDraft, 'writers'>): Promise<Approver[]> {
    const mayWrite = await this.people.holding(guideAccess['guide.write']);
    return mayWrite.filter(({ id }) => mayDecide(writers, id));
  }
}
