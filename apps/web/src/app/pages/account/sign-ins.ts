import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { ObiError, ObiLoading, ObiTag, Toasts } from '@obi/shared/ui';
import { counted, injectMutation, injectQuery, InstantPipe, MessageCatalogue } from '@obi/shared/web';
import { EndOtherSignInsDocument, EndSignInDocument, MySignInsDocument } from './sign-ins.graphql.gen';

/** Where I am signed in, and the way out of there: for a lost phone, or a computer that others use. */
@Component({
  selector: 'obi-sign-ins',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [InstantPipe, ObiError, ObiLoading, ObiTag],
  templateUrl: './sign-ins.html',
  styleUrl: './sign-ins.css',
})
export class SignIns {
  private readonly toasts = inject(Toasts);
  private readonly messages = inject(MessageCatalogue);
  protected readonly query = injectQuery(MySignInsDocument, () => ({}));
  private readonly end = injectMutation(EndSignInDocument);
  private readonly endOthers = injectMutation(EndOtherSignInsDocument);
  /** Signed out a moment ago, while the list is asked for anew. */
  private readonly ended = signal<readonly string[]>([]);
  protected readonly signIns = computed(() =>
    this.query.value()?.mySignIns.filter(({ id }) => !this.ended().includes(id)),
  );
  protected readonly others = computed(() => this.signIns()?.filter(({ isHere }) => !isHere).length ?? 0);
  protected readonly isBusy = computed(() => this.end.isPending() || this.endOthers.isPending());
  protected readonly refused = computed(() => {
    const refusal = this.end.refusal() ?? this.endOthers.refusal();
    return refusal && this.messages.tell(refusal);
  });

  protected async signOut(id: string, device: string): Promise<void> {
    this.endOthers.reset();
    const done = await this.end.run({ id });
    // Over already is as good as signed out.
    if (done || this.end.refusal()?.kind === 'NOT_FOUND') this.told([id], device);
  }

  protected async signOutElsewhere(): Promise<void> {
    this.end.reset();
    const answer = await this.endOthers.run({});
    if (!answer) return;
    const ids = (this.signIns() ?? []).filter(({ isHere }) => !isHere).map(({ id }) => id);
    this.told(ids, counted(answer.endOtherSignIns, 'other device', 'other devices'));
  }

  private told(ids: readonly string[], where: string): void {
    this.end.reset();
    this.ended.update((before) => [...before, ...ids]);
    this.toasts.show(`Signed out: ${where}`);
    this.query.refetch();
  }
}
