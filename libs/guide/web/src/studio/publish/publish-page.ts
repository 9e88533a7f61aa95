import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  linkedSignal,
  signal,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { isLocalDate } from '@obi/kernel';
import { ObiEmpty, ObiError, ObiField, ObiInput, ObiLoading, ObiTag } from '@obi/shared/ui';
import { injectMutation, injectQuery, InstantPipe, LocalDatePipe } from '@obi/shared/web';
import {
  approversInWords,
  changedClauses,
  changesInWords,
  type Draft,
  faultInWords,
  moveInWords,
} from '../draft-view';
import { OpenComments } from '../open-comments';
import { OpenDraft } from '../open-draft';
import { injectTaughtIn } from '../taught-in';
import { SaveDraftClauseDocument, SaveDraftNoteDocument } from '../studio.graphql.gen';
import { formOf, inputOf } from '../edit/clause-form';
import { TaughtIn } from '../../parts/taught-in';
import { AssessorsReady } from './assessors-ready';
import { BeltsTouched } from './belts-touched';
import { EffectPanel } from './effect-panel';
import { PublishChange } from './publish-change';
import { PublishImpactDocument, PublishImpactOnBeltsDocument } from './publish-impact.graphql.gen';
import { Release } from './release';

/** Who has to do something? */
@Component({
  selector: 'obi-guide-publish-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    AssessorsReady,
    BeltsTouched,
    EffectPanel,
    InstantPipe,
    LocalDatePipe,
    ObiEmpty,
    ObiError,
    ObiField,
    ObiInput,
    ObiLoading,
    ObiTag,
    OpenComments,
    PublishChange,
    Release,
    RouterLink,
    TaughtIn,
  ],
  providers: [OpenDraft],
  templateUrl: './publish-page.html',
  styleUrl: './publish-page.css',
})
export class PublishPage {
  protected readonly open = inject(OpenDraft);
  protected readonly taughtIn = injectTaughtIn();
  private readonly saving = injectMutation(SaveDraftClauseDocument);
  private readonly noting = injectMutation(SaveDraftNoteDocument);
  /** The day that was chosen to publish on; empty is at once. */
  protected readonly publishOn = linkedSignal(() => this.open.draft()?.publishOn ?? '');
  protected readonly day = computed(() => (isLocalDate(this.publishOn()) ? this.publishOn() : null));
  protected readonly impact = injectQuery(PublishImpactDocument, () => ({ on: this.day() }), {
    keep: 'always',
  });
  protected readonly counting = injectQuery(PublishImpactOnBeltsDocument, () => ({ on: this.day() }));
  protected readonly onBelts = computed(() => this.counting.value()?.publishImpact ?? undefined);
  protected readonly effect = computed(() => this.impact.value()?.publishImpact);
  protected readonly words = faultInWords;
  protected readonly moved = moveInWords;
  protected readonly isSettingDays = signal(false);

  protected readonly changes = computed(() => {
    const draft = this.open.draft();
    return draft ? changedClauses(draft) : [];
  });
  protected readonly changesInWords = computed(() => {
    const draft = this.open.draft();
    return draft ? `${changesInWords(draft)} since ${draft.basedOn}` : '';
  });
  private readonly certifying = computed(() =>
    this.changes().filter((one) => one.change?.kind === 'certifyAgain'),
  );
  protected readonly certifiesAgain = computed(() => this.certifying().length > 0);
  /** The one day for all that is certified again; empty while they differ or none is set. */
  protected readonly certifyBy = computed(() => {
    const days = new Set(this.certifying().map((one) => one.change?.certifyBy ?? ''));
    return days.size === 1 ? ([...days][0] ?? '') : '';
  });
  protected readonly asked = computed(
    () => new Map(this.effect()?.clauses.map((one) => [one.clause, one.acknowledgeAgain])),
  );
  protected readonly approvers = computed(() => approversInWords(this.open.draft()?.approvers ?? []));
  /** Who looks at a draft in order to approve it changes nothing in it. */
  protected readonly mayWrite = computed(() => this.open.draft()?.state !== 'waiting');

  constructor() {
    // What is written here changes what it would do.
    const revision = computed(() => this.open.draft()?.revision);
    let last: number | undefined;
    effect(() => {
      const now = revision();
      if (last !== undefined && now !== last) untracked(() => this.count());
      last = now;
    });
  }

  protected count(): void {
    this.impact.refetch();
    this.counting.refetch();
  }

  /** Whether the draft says and arranges what is published. */
  protected isUnchanged({ faults }: Draft): boolean {
    return faults.some(({ code }) => code === 'NOTHING_CHANGED');
  }

  protected faultsOf(draft: Draft, key: string): Draft['faults'] {
    return draft.faults.filter((fault) => fault.clause === key);
  }

  protected others(draft: Draft): Draft['faults'] {
    const changed = new Set(this.changes().map(({ key }) => key));
    return draft.faults.filter(({ clause }) => clause === null || !changed.has(clause));
  }

  protected async note(event: Event): Promise<void> {
    const answer = await this.noting.run({ note: this.value(event) });
    if (answer) this.open.take(answer.saveDraftNote);
  }

  /** Sets one last day for everything that is certified again. */
  protected async certifyAgainBy(event: Event): Promise<void> {
    const certifyBy = this.value(event);
    if (!isLocalDate(certifyBy)) return;
    this.isSettingDays.set(true);
    for (const clause of this.certifying()) {
      const form = { ...formOf(clause), certifyBy };
      const answer = await this.saving.run({ clause: inputOf(clause.key, clause.revision, form) });
      if (answer) this.open.take(answer.saveDraftClause);
    }
    this.isSettingDays.set(false);
  }

  protected value(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }
}
