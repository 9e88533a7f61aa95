import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ObiBeltMark, ObiDialog, ObiEmpty, ObiError, ObiLoading, Toasts } from '@obi/shared/ui';
import {
  CountPipe,
  injectMutation,
  injectQuery,
  LocalDatePipe,
  MessageCatalogue,
  ObiCan,
} from '@obi/shared/web';
import { asBelt } from '../words/way';
import { todayHere } from '@obi/shared/web';
import { AddNeed } from './add-need';
import { needSentence, whomInWords } from './need-words';
import { EndNeedDocument, NeedsDocument, type NeedsQuery } from './needs-page.graphql.gen';

type KeptNeed = NeedsQuery['needs'][number];

/** Which belt do jobs ask, and by when? Needs are written down and ended; who is overdue follows at once. */
@Component({
  selector: 'obi-needs-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    RouterLink,
    AddNeed,
    CountPipe,
    LocalDatePipe,
    ObiBeltMark,
    ObiCan,
    ObiDialog,
    ObiEmpty,
    ObiError,
    ObiLoading,
  ],
  templateUrl: './needs-page.html',
  styleUrl: './needs-page.css',
})
export class NeedsPage {
  private readonly toasts = inject(Toasts);
  private readonly catalogue = inject(MessageCatalogue);
  protected readonly query = injectQuery(NeedsDocument, () => ({}));
  protected readonly end = injectMutation(EndNeedDocument);
  protected readonly adding = signal(false);
  protected readonly ending = signal<KeptNeed | undefined>(undefined);
  protected readonly needs = computed(() => {
    const today = todayHere();
    return this.query.value()?.needs.map((need) => ({
      need,
      belt: asBelt(need.belt),
      whom: whomInWords(need),
      hasEnded: need.effectiveTo !== null && need.effectiveTo < today,
    }));
  });
  protected readonly endingSentence = computed(() => {
    const need = this.ending();
    return need ? needSentence(need) : '';
  });
  protected readonly refusal = computed(() => {
    const refusal = this.end.refusal();
    return refusal && this.catalogue.tell(refusal);
  });

  protected async endNow(): Promise<void> {
    const need = this.ending();
    if (!need || !(await this.end.run({ id: need.id }))) return;
    this.ending.set(undefined);
    this.toasts.show('Need ended. From tomorrow it asks nobody any more.');
    this.query.refetch();
  }

  protected close(open: boolean): void {
    if (open) return;
    this.end.reset();
    this.ending.set(undefined);
  }
}
