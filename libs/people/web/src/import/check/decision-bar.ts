import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { isConfirmed, LEAVES_ALLOWED_PERCENT } from '@obi/people/rules';
import { ObiActionBar, ObiField, ObiInput } from '@obi/shared/ui';
import { counted, countInWords, injectMutation, MessageCatalogue } from '@obi/shared/web';
import { ApplyImportDocument } from '../import.graphql.gen';
import { type ImportRead, shareInWords, writtenPeople } from '../words/import-words';

/** The decision about a checked file. Who removes many people says exactly how many before it can be made. */
@Component({
  selector: 'obi-decision-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiActionBar, ObiField, ObiInput, RouterLink],
  templateUrl: './decision-bar.html',
  styleUrl: './decision-bar.css',
})
export class DecisionBar {
  private readonly catalogue = inject(MessageCatalogue);
  readonly one = input.required<ImportRead>();
  readonly moved = output();
  readonly checkAgain = output();

  protected readonly apply = injectMutation(ApplyImportDocument);
  protected readonly typed = signal('');
  protected readonly tried = signal(false);
  private readonly leaves = computed(() => this.one().counts?.leaves ?? 0);
  protected readonly changes = computed(() => {
    const { counts } = this.one();
    return counts ? writtenPeople(counts) : 0;
  });
  protected readonly guarded = computed(() => this.one().leavesNeedConfirmation);
  protected readonly ready = computed(
    () => !this.guarded() || (this.typed() !== '' && isConfirmed(Number(this.typed()), this.leaves())),
  );
  protected readonly label = computed(() => `Apply ${counted(this.changes(), 'change', 'changes')}`);
  protected readonly who = computed(() => {
    const leaves = this.leaves();
    return leaves === 0
      ? 'Nobody would lose access.'
      : `${counted(leaves, 'person', 'people')} would lose access.`;
  });
  protected readonly share = computed(() => {
    const { leaves = 0, peopleBefore = 0, rowsOfNobody = 0 } = this.one().counts ?? {};
    const most = `${LEAVES_ALLOWED_PERCENT}%`;
    if (leaves === 0) return `Files that remove over ${most} of people stop here.`;
    const share = `That is ${shareInWords(leaves, peopleBefore)} of staff.`;
    if (leaves * 100 > peopleBefore * LEAVES_ALLOWED_PERCENT)
      return `${share} Files that remove over ${most} stop here.`;
    if (rowsOfNobody > 0)
      return `${share} ${counted(rowsOfNobody, 'faulty row does', 'faulty rows do')} not say whose they are: some of them may be people who stay.`;
    return `${share} Files that remove over ${most} stop here.`;
  });
  protected readonly help = computed(
    () => `Type the number of people who leave, ${countInWords(this.leaves())}, to confirm it.`,
  );
  protected readonly wrong = computed(() =>
    this.tried() && !this.ready()
      ? `Enter exactly ${countInWords(this.leaves())}, or upload a corrected file`
      : null,
  );
  protected readonly refusal = computed(() => {
    const refusal = this.apply.refusal();
    return refusal && { conflict: refusal.kind === 'CONFLICT', words: this.catalogue.tell(refusal) };
  });

  protected type(value: string): void {
    this.typed.set(value.replace(/[\s,.]/g, ''));
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.apply.isPending()) return;
    this.tried.set(true);
    if (!this.ready()) {
      document.getElementById('confirm-leaves')?.focus();
      return;
    }
    const confirmLeaves = this.guarded() ? this.leaves() : null;
    if (await this.apply.run({ id: this.one().id, confirmLeaves })) this.moved.emit();
  }
}
