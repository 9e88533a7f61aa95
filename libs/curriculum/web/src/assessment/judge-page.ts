import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { passes, refusalToMark, totalOf } from '@obi/curriculum/rules';
import {
  type FormError,
  ObiEmpty,
  ObiError,
  ObiErrorSummary,
  ObiField,
  ObiInput,
  ObiLoading,
  Toasts,
} from '@obi/shared/ui';
import { injectMutation, injectQuery, InstantPipe, MessageCatalogue } from '@obi/shared/web';
import {
  GiveWorkBackDocument,
  MarkWorkDocument,
  TakeWorkDocument,
  WorkToJudgeDocument,
} from './assess.graphql.gen';
import { WorkFilesList } from './work-files-list';
import { WorkMarks } from './work-marks';
import { WorkText } from './work-text';

/** Is this work ready? The rubric beside it, a mark for each criterion, and words for the person. */
@Component({
  selector: 'obi-judge-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    InstantPipe,
    ObiEmpty,
    ObiError,
    ObiErrorSummary,
    ObiField,
    ObiInput,
    ObiLoading,
    RouterLink,
    WorkFilesList,
    WorkMarks,
    WorkText,
  ],
  templateUrl: './judge-page.html',
  styleUrl: './judge-page.css',
})
export class JudgePage {
  /** Of the address. */
  readonly id = input.required<string>();
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly catalogue = inject(MessageCatalogue);

  protected readonly query = injectQuery(WorkToJudgeDocument, () => ({ id: this.id() }), { keep: 'always' });
  protected readonly taking = injectMutation(TakeWorkDocument);
  protected readonly marking = injectMutation(MarkWorkDocument);
  private readonly givingBack = injectMutation(GiveWorkBackDocument);
  protected readonly work = computed(() => this.query.value()?.workToJudge);
  protected readonly points = signal<Readonly<Record<string, number>>>({});
  protected readonly feedback = signal('');
  private readonly tried = signal(false);

  private readonly mark = computed(() => ({
    assessor: '',
    points: this.points(),
    feedback: this.feedback(),
  }));
  private readonly isComplete = computed(() =>
    (this.work()?.rubric ?? []).every(({ key }) => this.points()[key] !== undefined),
  );
  protected readonly wouldPass = computed(() => {
    const work = this.work();
    return !work || !this.isComplete() || passes(this.mark(), work);
  });
  protected readonly verdict = computed(() => {
    const work = this.work();
    if (!work || !this.isComplete()) return '';
    const total = `${totalOf(this.mark())} points; ${work.passMark} are needed`;
    return this.wouldPass() ? `${total}: it passes.` : `${total}, and none may be 0: it does not pass yet.`;
  });
  protected readonly errors = computed<readonly FormError[]>(() => {
    const refusal = this.marking.refusal();
    if (refusal) return [{ control: refusal.field ?? 'feedback', message: this.catalogue.tell(refusal) }];
    const work = this.work();
    const missing = this.tried() && work && refusalToMark(this.mark(), work);
    if (!missing) return [];
    return [{ control: missing.field ?? 'feedback', message: this.catalogue.tellRefusal(missing) }];
  });
  protected readonly refusal = computed(() => {
    const refusal = this.taking.refusal();
    return refusal && this.catalogue.tell(refusal);
  });

  protected errorAt(control: string): string | undefined {
    return this.errors().find((error) => error.control === control)?.message;
  }

  protected choose(criterion: string, points: number): void {
    this.points.update((all) => ({ ...all, [criterion]: points }));
  }

  protected async take(): Promise<void> {
    if (await this.taking.run({ id: this.id() })) this.query.refetch();
  }

  protected async giveBack(): Promise<void> {
    if (await this.givingBack.run({ id: this.id() })) await this.router.navigate(['/assess']);
  }

  protected async give(event: Event): Promise<void> {
    event.preventDefault();
    this.marking.reset();
    this.tried.set(true);
    if (this.errors().length > 0) return;
    const points = Object.entries(this.points()).map(([criterion, given]) => ({ criterion, points: given }));
    if (!(await this.marking.run({ id: this.id(), mark: { points, feedback: this.feedback() } }))) return;
    this.toasts.show('Mark kept');
    this.query.refetch();
  }
}
