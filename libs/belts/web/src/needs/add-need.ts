import { ChangeDetectionStrategy, Component, computed, inject, model, output, signal } from '@angular/core';
import { refusalToKeepNeed } from '@obi/belts/rules';
import { BELTS, type Belt } from '@obi/kernel';
import {
  beltName,
  type FormError,
  ObiDialog,
  ObiErrorSummary,
  ObiField,
  ObiInput,
  Toasts,
} from '@obi/shared/ui';
import { injectMutation, MessageCatalogue, Session } from '@obi/shared/web';
import { type NamedUnit, UnitChoice } from '../unit/unit-choice';
import { todayHere } from '@obi/shared/web';
import { needSentence } from './need-words';
import { AddNeedDocument } from './needs-page.graphql.gen';

/** Says which belt a job, unit or grade asks, and reads it back as a sentence before it is kept. */
@Component({
  selector: 'obi-add-need',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiDialog, ObiErrorSummary, ObiField, ObiInput, UnitChoice],
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
  protected readonly belt = signal<Belt>('yellow');
  protected readonly unit = signal<NamedUnit | null>(null);
  protected readonly job = signal('');
  protected readonly grade = signal('');
  protected readonly days = signal('90');
  protected readonly from = signal(todayHere());
  private readonly tried = signal(false);

  protected readonly input = computed(() => ({
    belt: this.belt(),
    job: this.job().trim() || null,
    unitId: this.unit()?.id ?? null,
    gradeAtLeast: this.grade().trim() === '' ? null : Number(this.grade()),
    withinDays: this.days().trim() === '' ? NaN : Number(this.days()),
    effectiveFrom: this.from(),
  }));
  private readonly missing = computed<readonly FormError[]>(() => {
    const { gradeAtLeast, ...input } = this.input();
    const errors: FormError[] = [];
    if (gradeAtLeast !== null && !Number.isInteger(gradeAtLeast))
      errors.push({ control: 'gradeAtLeast', message: 'Enter the grade as a whole number' });
    if (input.unitId === null && !this.session.canOverCompany('need.edit'))
      errors.push({
        control: 'need-unit',
        message: 'Choose a unit: your role is not over the whole company',
      });
    const refusal = refusalToKeepNeed({ ...input, when: {} });
    if (refusal)
      errors.push({ control: refusal.field ?? 'withinDays', message: this.catalogue.tellRefusal(refusal) });
    return errors;
  });
  protected readonly sentence = computed(() =>
    this.missing().length > 0 ? null : needSentence({ ...this.input(), unitName: this.unit()?.name ?? null }),
  );
  protected readonly errors = computed<readonly FormError[]>(() => {
    const refusal = this.add.refusal();
    if (refusal) return [{ control: refusal.field ?? 'belt', message: this.catalogue.tell(refusal) }];
    return this.tried() ? this.missing() : [];
  });

  protected errorAt(control: string): string | undefined {
    return this.errors().find((error) => error.control === control)?.message;
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.add.reset();
    this.tried.set(true);
    if (this.missing().length > 0 || !(await this.add.run({ input: this.input() }))) return;
    this.tried.set(false);
    this.open.set(false);
    this.toasts.show('Need added. Everybody it concerns is counted.');
    this.added.emit();
  }
}
