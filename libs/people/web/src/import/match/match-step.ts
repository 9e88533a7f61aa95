import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { ObiActionBar, ObiErrorSummary, Toasts, type FormError } from '@obi/shared/ui';
import { dayInWords, injectMutation, MessageCatalogue } from '@obi/shared/web';
import { CheckImportDocument, RereadImportDocument, SaveImportMappingDocument } from '../import.graphql.gen';
import type { ImportRead } from '../words/import-words';
import { ColumnList } from './column-list';
import { columnControl, draftOf, faultsOf, hasField, inputOf, withField, withGrade } from './mapping-draft';
import { ReadingChoices, type ReadingWay } from './reading-choices';
import { TitleGrades } from './title-grades';

/** What each column of the file is: found out and shown, corrected by HR, and checked when it is right. */
@Component({
  selector: 'obi-match-step',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ColumnList, ObiActionBar, ObiErrorSummary, ReadingChoices, TitleGrades],
  templateUrl: './match-step.html',
  styleUrl: './match-step.css',
})
export class MatchStep {
  private readonly catalogue = inject(MessageCatalogue);
  private readonly toasts = inject(Toasts);
  readonly one = input.required<ImportRead>();
  /** The file was read anew, or its mapping kept: what the server knows of it is other than before. */
  readonly reread = output();
  readonly moved = output();

  protected readonly check = injectMutation(CheckImportDocument);
  protected readonly save = injectMutation(SaveImportMappingDocument);
  protected readonly readAgain = injectMutation(RereadImportDocument);
  protected readonly draft = linkedSignal(() => draftOf(this.one()));
  protected readonly tried = signal(false);
  protected readonly busy = computed(() => this.check.isPending() || this.save.isPending());
  private readonly faults = computed(() => faultsOf(this.draft(), this.one()));
  protected readonly errors = computed<readonly FormError[]>(() => {
    const refusal = this.check.refusal() ?? this.save.refusal() ?? this.readAgain.refusal();
    if (refusal) return [{ control: columnControl(0), message: this.catalogue.tell(refusal) }];
    return this.tried() ? this.faults() : [];
  });
  /** What the file lacks of what was remembered; going on leaves it out. */
  protected readonly missing = computed(() =>
    this.one().mappingFaults.filter((sentence) => sentence.startsWith('The file has no column')),
  );
  protected readonly remembered = computed(() => {
    const { rememberedAt } = this.one();
    return rememberedAt ? `Remembered from ${dayInWords(rememberedAt, 'short')}.` : '';
  });
  /** A checked file is applied as it was checked: another mapping is checked, not only kept. */
  protected readonly mayKeep = computed(() => this.one().state !== 'checked');
  /** The columns whose values can stand for a grade. */
  protected readonly titleColumns = computed(() =>
    this.draft().columns.filter(({ field }) => field === 'job' || field === 'grade'),
  );
  protected readonly hasDates = computed(() => hasField(this.draft(), 'joinedOn', 'leftOn'));
  protected readonly hasPath = computed(() => hasField(this.draft(), 'unitPath'));
  protected readonly withField = withField;
  protected readonly withGrade = withGrade;

  protected errorAt(control: string): string | null {
    return this.errors().find((error) => error.control === control)?.message ?? null;
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy() || !this.isSound()) return;
    if (await this.check.run({ id: this.one().id, mapping: inputOf(this.draft()) })) this.moved.emit();
  }

  protected async keep(): Promise<void> {
    if (this.busy() || !this.isSound()) return;
    if (!(await this.save.run({ id: this.one().id, mapping: inputOf(this.draft()) }))) return;
    this.toasts.show('Remembered for files with these headings.');
    this.reread.emit();
  }

  protected async readWith(way: ReadingWay): Promise<void> {
    this.forget();
    if (await this.readAgain.run({ id: this.one().id, ...way })) this.reread.emit();
  }

  private isSound(): boolean {
    this.forget();
    this.tried.set(true);
    return this.faults().length === 0;
  }

  private forget(): void {
    for (const mutation of [this.check, this.save, this.readAgain]) mutation.reset();
  }
}
