import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  model,
  output,
  signal,
} from '@angular/core';
import { BELTS } from '@obi/kernel';
import {
  beltName,
  type FormError,
  ObiDialog,
  ObiErrorSummary,
  ObiField,
  ObiInput,
  ObiLoading,
  ObiOptionCard,
  Toasts,
} from '@obi/shared/ui';
import { injectMutation, injectQuery, MessageCatalogue, Session, todayHere } from '@obi/shared/web';
import { DayField } from '../day/day-field';
import { UnitChoice } from '../unit/unit-choice';
import { emptyNeed, needFaults, type NeedForm, needInput } from './need-form';
import { needSentence, needTouchesInWords } from './need-words';
import { AddNeedDocument, type AddNeedInput, NeedPreviewDocument } from './needs-page.graphql.gen';

/** Says which belt a job, unit or grade asks, reads it back with whom it touches, and only then keeps it. */
@Component({
  selector: 'obi-add-need',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayField, ObiDialog, ObiErrorSummary, ObiField, ObiInput, ObiLoading, ObiOptionCard, UnitChoice],
  templateUrl: './add-need.html',
})
export class AddNeed {
  private readonly catalogue = inject(MessageCatalogue);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  readonly open = model(false);
  readonly added = output();

  protected readonly add = injectMutation(AddNeedDocument);
  protected readonly belts = BELTS.map((belt) => ({ belt, name: beltName(belt) }));
  protected readonly form = signal<NeedForm>(emptyNeed(todayHere()));
  protected readonly overCompany = computed(() => this.session.canOverCompany('need.edit'));
  protected readonly isSome = computed(() => !this.overCompany() || this.form().whom === 'some');
  private readonly input = computed(() => needInput(this.form()));
  private readonly tried = signal(false);

  private readonly missing = computed<readonly FormError[]>(() =>
    needFaults(this.form(), this.overCompany()).map(({ control, code, message }) => ({
      control,
      message: message ?? this.catalogue.tellRefusal({ code: code ?? '' }),
    })),
  );

  /** The need whose people were asked for; what was counted is shown as long as it is the same one. */
  private readonly asked = signal<AddNeedInput | undefined>(undefined);
  private readonly isAsked = computed(() => JSON.stringify(this.asked()) === JSON.stringify(this.input()));
  protected readonly preview = injectQuery(NeedPreviewDocument, () => {
    const input = this.asked();
    return input && { input };
  });
  protected readonly isCounting = computed(() => this.asked() !== undefined && this.preview.isLoading());
  protected readonly touches = computed(() => {
    const counted = this.isAsked() ? this.preview.value()?.needPreview : undefined;
    return counted && needTouchesInWords(counted);
  });
  protected readonly sentence = computed(() => {
    const { unit, belt } = this.form();
    if (this.missing().length > 0 || belt === '') return null;
    return needSentence({ ...this.input(), unitName: this.isSome() ? (unit?.name ?? null) : null });
  });
  protected readonly errors = computed<readonly FormError[]>(() => {
    const refusal = this.add.refusal() ?? (this.isAsked() ? this.preview.error() : undefined);
    if (refusal) return [{ control: refusal.field ?? 'belt', message: this.catalogue.tell(refusal) }];
    return this.tried() ? this.missing() : [];
  });

  constructor() {
    // Every need begins with an empty sheet.
    effect(() => {
      if (this.open()) return;
      this.form.set(emptyNeed(todayHere()));
      this.tried.set(false);
      this.asked.set(undefined);
      this.add.reset();
    });
  }

  protected errorAt(control: string): string | undefined {
    return this.errors().find((error) => error.control === control)?.message;
  }

  protected change(change: Partial<NeedForm>): void {
    this.add.reset();
    this.form.update((form) => ({ ...form, ...change }));
  }

  protected chooseBelt(belt: string): void {
    this.change({ belt: belt as NeedForm['belt'] });
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.add.reset();
    this.tried.set(true);
    if (this.missing().length > 0) return;
    if (!this.touches()) return this.count();
    if (!(await this.add.run({ input: this.input() }))) return;
    this.open.set(false);
    this.toasts.show('Need added. Everybody it concerns is counted.');
    this.added.emit();
  }

  private count(): void {
    if (this.isAsked()) this.preview.refetch();
    else this.asked.set(this.input());
  }
}
