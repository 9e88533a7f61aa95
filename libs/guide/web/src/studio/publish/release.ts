import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  signal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { LocalDate } from '@obi/kernel';
import { ObiDialog, ObiField, ObiInput, Toasts } from '@obi/shared/ui';
import { counted, dayInWords, injectMutation, MessageCatalogue } from '@obi/shared/web';
import { approversInWords, type Draft } from '../draft-view';
import { OpenDraft } from '../open-draft';
import {
  ApproveDraftDocument,
  AskForApprovalDocument,
  PublishDraftDocument,
  ScheduleDraftDocument,
  SendDraftBackDocument,
} from '../studio.graphql.gen';

/** What can be done next with a draft, and why not more: asked about, approved by somebody else, published. */
@Component({
  selector: 'obi-release',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiDialog, ObiField, ObiInput, RouterLink],
  templateUrl: './release.html',
  styleUrl: './release.css',
})
export class Release {
  readonly draft = input.required<Draft>();
  /** The day that was chosen to publish on; null is at once. */
  readonly day = input<LocalDate | null>(null);

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly open = inject(OpenDraft);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly messages = inject(MessageCatalogue);
  private readonly asking = injectMutation(AskForApprovalDocument);
  private readonly approving = injectMutation(ApproveDraftDocument);
  private readonly sending = injectMutation(SendDraftBackDocument);
  private readonly publishing = injectMutation(PublishDraftDocument);
  private readonly scheduling = injectMutation(ScheduleDraftDocument);

  protected readonly isSendingBack = signal(false);
  protected readonly comment = signal('');
  protected readonly status = computed(() => statusOf(this.draft()));
  protected readonly publishWords = computed(() => {
    const [day, { number }] = [this.day(), this.draft()];
    return day ? `Schedule for ${dayInWords(day, 'short')}` : `Publish ${number} now`;
  });
  protected readonly refusal = computed(() => {
    const all = [this.asking, this.approving, this.publishing, this.scheduling];
    const failure = all.map((one) => one.refusal()).find(Boolean);
    return failure ? this.messages.tell(failure) : '';
  });
  protected readonly sendRefusal = computed(() => {
    const failure = this.sending.refusal();
    return failure ? this.messages.tell(failure) : null;
  });

  protected async ask(): Promise<void> {
    if (this.draft().faults.length > 0) return;
    this.forget();
    const answer = await this.asking.run({});
    this.show(answer?.askForApproval);
  }

  protected async approve(): Promise<void> {
    this.forget();
    const { revision, number } = this.draft();
    const answer = await this.approving.run({ revision });
    if (answer) this.toasts.show(`Version ${number} approved`);
    this.show(answer?.approveDraft);
  }

  protected async sendBack(event: Event): Promise<void> {
    event.preventDefault();
    const answer = await this.sending.run({ revision: this.draft().revision, comment: this.comment() });
    if (!answer) return;
    this.isSendingBack.set(false);
    this.show(answer.sendDraftBack);
  }

  protected async publish(): Promise<void> {
    this.forget();
    const [{ revision, number }, on] = [this.draft(), this.day()];
    if (on) {
      const answer = await this.scheduling.run({ revision, on });
      if (answer) this.toasts.show(`Version ${number} is published on ${dayInWords(on)}`);
      return this.show(answer?.scheduleDraft);
    }
    if (!(await this.publishing.run({ revision }))) return this.open.asked.refetch();
    this.toasts.show(`Version ${number} published`);
    await this.router.navigate(['/studio/guide']);
  }

  protected async takeDayBack(): Promise<void> {
    this.forget();
    const answer = await this.scheduling.run({ revision: this.draft().revision, on: null });
    this.show(answer?.scheduleDraft);
  }

  protected value(event: Event): string {
    return (event.target as HTMLTextAreaElement).value;
  }

  /** What came of it; when it was refused, what the draft says now. */
  private show(draft: Draft | undefined): void {
    if (!draft) return this.open.asked.refetch();
    this.open.take(draft);
    // The button that was pressed is gone: Tab goes on from the one that stands in its place.
    afterNextRender(() => this.host.querySelector<HTMLElement>('.bar :is(button, a)')?.focus(), {
      injector: this.injector,
    });
  }

  private forget(): void {
    for (const one of [this.asking, this.approving, this.publishing, this.scheduling]) one.reset();
  }
}

function statusOf({ state, faults, askedAt, decision, mayApprove, approvers, publishOn }: Draft): string {
  if (publishOn) return `Published on ${dayInWords(publishOn)} by itself`;
  switch (state) {
    case 'waiting': {
      const since = askedAt ? dayInWords(askedAt.slice(0, 10), 'short') : '';
      if (mayApprove) return 'Waits for your approval';
      return `Waits for ${approversInWords(approvers) ?? 'somebody else'} since ${since}`;
    }
    case 'approved':
      return `Approved by ${decision?.person ?? ''}`;
    case 'sentBack':
      return `Sent back by ${decision?.person ?? ''}`;
    default:
      return faults.length > 0
        ? `${counted(faults.length, 'thing is', 'things are')} missing`
        : 'Needs 1 approval';
  }
}
