import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type Choice, ObiEmpty, ObiError, ObiLoading, ObiSegment, Toasts } from '@obi/shared/ui';
import { counted, injectMutation, injectQuery, MessageCatalogue } from '@obi/shared/web';
import { CatchUpDraftDocument, DraftCatchUpDocument } from './catch-up.graphql.gen';
import { ClauseSide } from './clause-side';

type Kept = 'draft' | 'published';

/** A version came in between: what does the draft say where both changed a clause? */
@Component({
  selector: 'obi-draft-catch-up-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ClauseSide, ObiEmpty, ObiError, ObiLoading, ObiSegment, RouterLink],
  templateUrl: './catch-up-page.html',
  styleUrl: './catch-up-page.css',
})
export class CatchUpPage {
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly catalogue = inject(MessageCatalogue);
  protected readonly asked = injectQuery(DraftCatchUpDocument, () => ({}));
  protected readonly following = injectMutation(CatchUpDraftDocument);
  protected readonly chosen = signal<Readonly<Record<string, Kept>>>({});
  protected readonly tried = signal(false);
  /** No choice is on until one was made. */
  protected readonly none = '' as Kept;

  private readonly behind = computed(() => this.asked.value()?.draftCatchUp ?? undefined);
  protected readonly contested = computed(
    () => this.behind()?.clauses.filter(({ isContested }) => isContested) ?? [],
  );
  protected readonly taken = computed(
    () => this.behind()?.clauses.filter(({ isContested }) => !isContested) ?? [],
  );
  protected readonly choices = computed<readonly Choice<Kept>[]>(() => [
    { value: 'draft', label: 'Keep the draft' },
    { value: 'published', label: `Take ${this.behind()?.version ?? ''}` },
  ]);
  protected readonly lede = computed(() => {
    const basedOn = this.asked.value()?.guideDraft?.basedOn ?? '';
    const then = this.contested().length > 0 ? 'Choose what it says where both changed a clause.' : '';
    return `The draft was begun from ${basedOn}. Nothing that was written is lost. ${then}`.trim();
  });
  protected readonly contestedInWords = computed(
    () => `${counted(this.contested().length, 'clause', 'clauses')} changed on both sides`,
  );
  protected readonly takenInWords = computed(
    () => `${counted(this.taken().length, 'clause', 'clauses')} taken from ${this.behind()?.version ?? ''}`,
  );
  private readonly undecided = computed(() =>
    this.contested().find(({ key }) => this.chosen()[key] === undefined),
  );
  protected readonly error = computed(() => {
    const refusal = this.following.refusal();
    if (refusal) return this.catalogue.tell(refusal);
    const open = this.tried() ? this.undecided() : undefined;
    if (!open) return '';
    const params = { clause: `${open.number} ${open.title}` };
    return this.catalogue.tellRefusal({ code: 'GUIDE_CATCH_UP_UNDECIDED', params });
  });

  protected choose(clause: string, keep: Kept): void {
    this.chosen.update((all) => ({ ...all, [clause]: keep }));
  }

  protected async follow(): Promise<void> {
    this.tried.set(true);
    const { guideDraft: draft } = this.asked.value() ?? {};
    const version = this.behind()?.version;
    if (!draft || !version || this.undecided() || this.following.isPending()) return;
    const choices = this.contested().map(({ key }) => ({
      clause: key,
      keep: this.chosen()[key] ?? ('draft' as const),
    }));
    const done = await this.following.run({ revision: draft.revision, version, choices });
    // Somebody wrote or published once more: what is there now is shown, and the choices stay.
    if (!done) return this.asked.refetch();
    this.toasts.show(`The draft follows ${version}. It has to be approved anew.`);
    await this.router.navigate(['/studio/guide/edit']);
  }
}
