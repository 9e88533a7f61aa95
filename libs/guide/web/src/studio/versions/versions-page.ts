import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ObiDialog, ObiEmpty, ObiError, ObiLoading, ObiTag, Toasts } from '@obi/shared/ui';
import { injectMutation, injectQuery, InstantPipe, LocalDatePipe, MessageCatalogue } from '@obi/shared/web';
import { changesInWords } from '../draft-view';
import { OpenComments } from '../open-comments';
import {
  GiveUpGuideDraftDocument,
  GuideVersionsDocument,
  StartGuideDraftDocument,
} from '../studio.graphql.gen';

const STATES = {
  writing: 'Being written',
  waiting: 'Waits for approval',
  approved: 'Approved',
  sentBack: 'Sent back',
} as const;

/** Which version is live, and what is in draft? */
@Component({
  selector: 'obi-guide-versions-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    InstantPipe,
    LocalDatePipe,
    ObiDialog,
    ObiEmpty,
    ObiError,
    ObiLoading,
    ObiTag,
    OpenComments,
    RouterLink,
  ],
  templateUrl: './versions-page.html',
  styleUrl: './versions-page.css',
})
export class VersionsPage {
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly messages = inject(MessageCatalogue);
  protected readonly asked = injectQuery(GuideVersionsDocument, () => ({}));
  private readonly starting = injectMutation(StartGuideDraftDocument);
  private readonly leaving = injectMutation(GiveUpGuideDraftDocument);

  protected readonly draft = computed(() => this.asked.value()?.guideDraft);
  protected readonly guide = computed(() => this.asked.value()?.guide);
  protected readonly states = STATES;
  protected readonly isGivingUp = signal(false);
  protected readonly changes = computed(() => {
    const draft = this.draft();
    return draft ? changesInWords(draft) : '';
  });
  protected readonly refusal = computed(() => {
    const failure = this.starting.refusal() ?? this.leaving.refusal();
    return failure ? this.messages.tell(failure) : '';
  });

  protected async start(): Promise<void> {
    const answer = await this.starting.run({});
    if (answer) await this.router.navigate(['/studio/guide/edit']);
    else this.asked.refetch();
  }

  protected async giveUp(): Promise<void> {
    const isGone = await this.leaving.run({});
    this.isGivingUp.set(false);
    if (!isGone) return;
    this.toasts.show('The draft is given up');
    this.asked.refetch();
  }
}
