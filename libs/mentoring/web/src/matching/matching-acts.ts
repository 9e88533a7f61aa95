import { computed, inject } from '@angular/core';
import { Toasts } from '@obi/shared/ui';
import { counted, injectMutation, MessageCatalogue } from '@obi/shared/web';
import {
  AllowPairDocument,
  ForbidProposalDocument,
  LeaveFlaggedPairDocument,
  LockProposalDocument,
  MatchLateJoinersDocument,
  RunMatchingDocument,
  SendProposalsDocument,
  SwapMentorDocument,
  UnlockProposalDocument,
} from './matching-page.graphql.gen';
import type { Row, Workbench } from './matching-words';
import type { Settings } from './settings-panel';
import type { Together } from './trials';

/** What HR can do in the workbench. Each answers whether it was done; otherwise `problem` says why not. */
export class MatchingActs {
  private readonly catalogue = inject(MessageCatalogue);
  private readonly toasts = inject(Toasts);
  private readonly runs = injectMutation(RunMatchingDocument);
  private readonly late = injectMutation(MatchLateJoinersDocument);
  private readonly sends = injectMutation(SendProposalsDocument);
  private readonly lock = injectMutation(LockProposalDocument);
  private readonly unlock = injectMutation(UnlockProposalDocument);
  private readonly forbids = injectMutation(ForbidProposalDocument);
  private readonly allows = injectMutation(AllowPairDocument);
  private readonly swaps = injectMutation(SwapMentorDocument);
  private readonly leaves = injectMutation(LeaveFlaggedPairDocument);
  private readonly all = [
    ...[
      this.runs,
      this.late,
      this.sends,
      this.lock,
      this.unlock,
      this.forbids,
      this.allows,
      this.swaps,
      this.leaves,
    ],
  ];
  readonly isPending = computed(() => this.all.some((one) => one.isPending()));
  private readonly refusal = computed(() =>
    this.all.map((one) => one.refusal()).find((one) => one !== undefined),
  );
  readonly problem = computed(() => {
    const refusal = this.refusal();
    // Of what HR has on screen nothing is hidden from them: it is no more, because somebody ran or forbade meanwhile.
    if (refusal?.kind === 'NOT_FOUND') return 'This pair was changed meanwhile. The list was read again.';
    return refusal && this.catalogue.tell(refusal);
  });

  /** Made where a page is made: in an injection context. What is refused because something changed is told to it. */
  constructor(
    private readonly programmeId: () => string,
    private readonly refused: (change: { readonly isOutOfDate: boolean }) => void,
  ) {}

  async run({ keep, ...settings }: Settings, together: Together | null = null): Promise<boolean> {
    this.forget();
    const done = await this.runs.run({ programmeId: this.programmeId(), settings, keep, together });
    return this.told(done, `${counted(done?.runMatching.pairs ?? 0, 'pair', 'pairs')} proposed`);
  }

  async matchLateJoiners(drafts: number): Promise<boolean> {
    this.forget();
    const done = await this.late.run({ programmeId: this.programmeId() });
    const more = (done?.matchLateJoiners.drafts ?? 0) - drafts;
    return this.told(done, `${counted(more, 'pair', 'pairs')} more. Nobody else was touched`);
  }

  async send(bench: Workbench): Promise<boolean> {
    if (!bench.runId) return false;
    this.forget();
    const done = await this.sends.run({ programmeId: this.programmeId(), runId: bench.runId });
    return this.told(done, `${counted(bench.drafts, 'proposal', 'proposals')} sent`);
  }

  async lockOrUnlock({ proposalId, locked }: Row): Promise<boolean> {
    if (!proposalId) return false;
    this.forget();
    return this.told(await (locked ? this.unlock : this.lock).run({ id: proposalId }));
  }

  /** Forbids a pair; for some seconds HR may take that back. */
  async forbid({ proposalId }: Row, undo: () => void): Promise<boolean> {
    if (!proposalId) return false;
    this.forget();
    const done = await this.forbids.run({ id: proposalId });
    return this.told(done, 'Pair forbidden. Run again to find another mentor', undo);
  }

  /** Allows a forbidden pair again, and says whether it stands as before. */
  async allow(
    two: { readonly menteeId: string; readonly mentorId: string },
    drafts: number,
  ): Promise<boolean> {
    this.forget();
    const done = await this.allows.run({ programmeId: this.programmeId(), ...two });
    const isBack = (done?.allowPair.drafts ?? 0) > drafts;
    return this.told(done, isBack ? 'Pair proposed as before' : 'Pair allowed. The next run may propose it');
  }

  async leaveAsItIs({ flag }: Row): Promise<boolean> {
    if (!flag) return false;
    this.forget();
    return this.told(await this.leaves.run({ pairId: flag.pairId }), 'The pair stays as it is');
  }

  async swap({ mentee }: Row, mentorId: string): Promise<boolean> {
    this.forget();
    const done = await this.swaps.run({ programmeId: this.programmeId(), menteeId: mentee.id, mentorId });
    return this.told(done, `${mentee.name} has another mentor, locked`);
  }

  private told(done: unknown, words?: string, undo?: () => void): boolean {
    if (done && words) this.toasts.show(words, undo);
    const { kind } = this.refusal() ?? {};
    if (!done && kind) this.refused({ isOutOfDate: kind === 'NOT_FOUND' || kind === 'CONFLICT' });
    return done !== undefined;
  }

  private forget(): void {
    for (const one of this.all) one.reset();
  }
}
