import { Inject, Injectable } from '@nestjs/common';
import type { GuideContent } from '@obi/guide/rules';
import { CompanyQuery } from '@obi/people/api';
import { type Publication, PublishVersion } from './publish-version';

/** Publishes the guide that comes with Obi, in place of a first version of the company's own. */
@Injectable()
export class GuideStarter {
  constructor(
    @Inject(PublishVersion) private readonly versions: PublishVersion,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
  ) {}

  /** Publishes a content file, today unless another day is said; author and approver only where people made it theirs. */
  async load(content: GuideContent, publication: Partial<Publication> = {}): Promise<{ versionId: string }> {
    return this.versions.publish(content, {
      authorId: publication.authorId ?? null,
      approverId: publication.approverId ?? null,
      publishedOn: publication.publishedOn ?? (await this.companies.today()),
    });
  }
}
