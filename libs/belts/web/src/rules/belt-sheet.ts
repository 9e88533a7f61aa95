import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import type { RenewalBase } from '@obi/belts/rules';
import {
  beltPhrase,
  type FormError,
  ObiDialog,
  ObiErrorSummary,
  ObiField,
  ObiInput,
  ObiOptionCard,
} from '@obi/shared/ui';
import { MessageCatalogue } from '@obi/shared/web';
import { asBelt } from '../words/way';
import { AskedEditor } from './asked-editor';
import { type BeltForm, faultsOfForm, formOf } from './belt-form';
import type { RuleSetsQuery } from './rules.graphql.gen';
import { MONTH_NAMES, type ShownBelt } from './rules-words';

/** A belt that is being changed: its rules in the last version, and what stands in the draft. */
export interface BeltInHand {
  readonly rule: ShownBelt;
  readonly form: BeltForm | undefined;
}

const BASES: readonly { readonly base: RenewalBase; readonly heading: string; readonly line: string }[] = [
  {
    base: 'completion',
    heading: 'From the day of renewing',
    line: 'Inside the window it goes on from the old expiry, so no day is lost.',
  },
  {
    base: 'previous-expiry',
    heading: 'From the previous expiry',
    line: 'The anniversary stays, however late the renewal comes.',
  },
  {
    base: 'calendar-day',
    heading: 'To a fixed day of the year',
    line: 'Every award ends on the same day, whenever it was earned.',
  },
];

/** What shall one belt ask, and how long shall it count? */
@Component({
  selector: 'obi-belt-sheet',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AskedEditor, ObiDialog, ObiErrorSummary, ObiField, ObiInput, ObiOptionCard],
  templateUrl: './belt-sheet.html',
  styleUrl: './belt-sheet.css',
})
export class BeltSheet {
  private readonly catalogue = inject(MessageCatalogue);
  readonly inHand = input.required<BeltInHand | undefined>();
  readonly choices = input.required<RuleSetsQuery['requirementChoices']>();
  readonly kept = output<BeltForm>();
  readonly closed = output();

  protected readonly bases = BASES;
  protected readonly months = MONTH_NAMES.map((name, at) => ({
    name,
    value: String(at + 1).padStart(2, '0'),
  }));
  /** What is typed, begun anew whenever another belt is opened. */
  protected readonly form = linkedSignal(() => {
    const inHand = this.inHand();
    return inHand && (inHand.form ?? formOf(inHand.rule));
  });
  private readonly tried = linkedSignal({ source: this.inHand, computation: () => false });
  protected readonly heading = computed(() => `Change the ${beltPhrase(asBelt(this.form()?.belt ?? null))}`);
  private readonly faults = computed<readonly FormError[]>(() => {
    const [inHand, form] = [this.inHand(), this.form()];
    if (!inHand || !form) return [];
    return faultsOfForm(form, inHand.rule).map(({ control, code }) => ({
      control,
      message: this.catalogue.tellRefusal({ code: `BELTS_RULES_${code}` }),
    }));
  });
  protected readonly errors = computed(() => (this.tried() ? onePerControl(this.faults()) : []));
  protected readonly errorAt = computed(() => {
    const errors = this.errors();
    return (control: string) => errors.find((error) => error.control === control)?.message;
  });

  protected change(change: Partial<BeltForm>): void {
    this.form.update((form) => form && { ...form, ...change });
  }

  protected submit(event: Event): void {
    event.preventDefault();
    const form = this.form();
    this.tried.set(true);
    if (form && this.faults().length === 0) this.kept.emit(form);
  }
}

function onePerControl(errors: readonly FormError[]): FormError[] {
  return errors.filter(({ control }, at) => errors.findIndex((error) => error.control === control) === at);
}
