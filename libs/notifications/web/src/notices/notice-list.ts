import { ChangeDetectionStrategy, Component, computed, effect } from '@angular/core';
import { RouterLink } from '@angular/router';
import { NOTICE_GROUPS, type NoticeGroup } from '@obi/notifications/rules';
import { ObiTag } from '@obi/shared/ui';
import { injectMutation, injectQuery, InstantPipe } from '@obi/shared/web';
import { MyNoticesDocument, OpenNoticesDocument } from './notice-list.graphql.gen';

const HEADINGS: Readonly<Record<NoticeGroup, string>> = {
  answer: 'Waiting for your answer',
  read: 'To read',
  renew: 'To renew',
  know: 'Good to know',
};

/** What one was told lately, for Today: grouped by what to do, the newest first. Shown is opened: no mail follows. */
@Component({
  selector: 'obi-notice-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, ObiTag, InstantPipe],
  templateUrl: './notice-list.html',
  styleUrl: './notice-list.css',
})
export class NoticeList {
  private readonly query = injectQuery(MyNoticesDocument, () => ({}));
  private readonly open = injectMutation(OpenNoticesDocument);
  private isOpened = false;
  protected readonly groups = computed(() => {
    const notices = this.query.value()?.myNotices ?? [];
    return NOTICE_GROUPS.map((group) => ({
      group,
      heading: HEADINGS[group],
      notices: notices.filter((notice) => notice.group === group),
    })).filter(({ notices }) => notices.length > 0);
  });

  constructor() {
    effect(() => this.noteOpened());
  }

  /** Says once that they were seen; what is marked as new stays so until the page is opened again. */
  private noteOpened(): void {
    const ids = (this.query.value()?.myNotices ?? []).filter(({ isNew }) => isNew).map(({ id }) => id);
    if (this.isOpened || ids.length === 0) return;
    this.isOpened = true;
    void this.open.run({ ids });
  }
}
