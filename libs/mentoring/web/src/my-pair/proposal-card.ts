import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { Router } from '@angular/router';
import { ObiAvatar, ObiBeltMark, ObiDialog, ObiField, ObiIcon, ObiInput } from '@obi/shared/ui';
import { injectMutation, InstantPipe, MessageCatalogue } from '@obi/shared/web';
import { asBelt, placeOf } from '../words/words';
import {
  AcceptProposalDocument,
  DeclineProposalDocument,
  type MyPairsQuery,
} from './my-pair-page.graphql.gen';

/** Somebody whom I could meet, why, and my answer. */
@Component({
  selector: 'obi-proposal-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiAvatar, ObiBeltMark, ObiDialog, ObiField, ObiIcon, ObiInput, InstantPipe],
  templateUrl: './proposal-card.html',
  styleUrl: './proposal-card.css',
})
export class ProposalCard {
  private readonly catalogue = inject(MessageCatalogue);
  private readonly router = inject(Router);
  readonly proposal = input.required<MyPairsQuery['myProposals'][number]>();
  readonly changed = output();
  protected readonly accept = injectMutation(AcceptProposalDocument);
  protected readonly decline = injectMutation(DeclineProposalDocument);
  protected readonly declining = signal(false);
  protected readonly belt = computed(() => asBelt(this.proposal().other.held));
  protected readonly place = computed(() => placeOf(this.proposal().other));
  protected readonly role = computed(() =>
    this.proposal().mySide === 'mentor' ? 'would be your mentee' : 'would be your mentor',
  );
  protected readonly problem = computed(() => this.told(this.accept.refusal()));
  protected readonly declineProblem = computed(() => this.told(this.decline.refusal()));

  protected async yes(): Promise<void> {
    const done = await this.accept.run({ id: this.proposal().id });
    const pairId = done?.acceptProposal.pairId;
    if (pairId) await this.router.navigate(['/pair', pairId]);
    else if (done) this.changed.emit();
  }

  protected async no(event: Event, reason: string): Promise<void> {
    event.preventDefault();
    if (!(await this.decline.run({ id: this.proposal().id, reason }))) return;
    this.declining.set(false);
    this.changed.emit();
  }

  private told(refusal: ReturnType<typeof this.accept.refusal>): string | undefined {
    return refusal && this.catalogue.tell(refusal);
  }
}
