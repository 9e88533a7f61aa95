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
import { refusalToAssign } from '@obi/guide/rules';
import { type Named, NamePeople, UnitSelect } from '@obi/people/web';
import { type FormError, ObiDialog, ObiErrorSummary, ObiField, ObiInput, Toasts } from '@obi/shared/ui';
import { todayHere, injectMutation, MessageCatalogue } from '@obi/shared/web';
import { AssignResponsibilityDocument } from './responsibility.graphql.gen';

/** What stands in the form when it opens. */
export interface AssignmentStart {
  readonly clause: string;
  readonly matter: string;
  /** Empty: the whole company. */
  readonly unitId: string;
  readonly shownAs?: string;
  readonly reach?: string;
  readonly isPassedOn?: boolean;
}

/** Names who answers a matter of a clause, from a day on. */
@Component({
  selector: 'obi-assign-responsibility',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [NamePeople, ObiDialog, ObiErrorSummary, ObiField, ObiInput, UnitSelect],
  templateUrl: './assign-responsibility.html',
})
export class AssignResponsibility {
  private readonly catalogue = inject(MessageCatalogue);
  private readonly toasts = inject(Toasts);
  readonly start = input.required<AssignmentStart>();
  readonly clauses = input.required<readonly { readonly key: string; readonly label: string }[]>();
  readonly closed = output();
  readonly assigned = output();

  protected readonly assign = injectMutation(AssignResponsibilityDocument);
  protected readonly clause = linkedSignal(() => this.start().clause);
  protected readonly matter = linkedSignal(() => this.start().matter);
  protected readonly unitId = linkedSignal(() => this.start().unitId);
  protected readonly shownAs = linkedSignal(() => this.start().shownAs ?? '');
  protected readonly reach = linkedSignal(() => this.start().reach ?? '');
  protected readonly isPassedOn = linkedSignal(() => this.start().isPassedOn ?? false);
  protected readonly accountable = signal<readonly Named[]>([]);
  protected readonly deputies = signal<readonly Named[]>([]);
  protected readonly from = signal(todayHere());
  protected readonly until = signal('');
  private readonly tried = signal(false);
  protected readonly accountableIds = computed(() => this.accountable().map(({ id }) => id));

  private readonly wish = computed(() => ({
    matter: this.matter(),
    reach: this.reach(),
    accountableId: this.accountableIds()[0] ?? '',
    deputyIds: this.deputies().map(({ id }) => id),
    from: this.from(),
    until: this.until() || null,
  }));
  private readonly missing = computed<readonly FormError[]>(() => {
    const refusal = refusalToAssign(this.wish(), todayHere());
    const errors = refusal
      ? [
          {
            control: refusal.field ?? 'matter',
            message: this.catalogue.tellRefusal(refusal),
          },
        ]
      : [];
    if (this.accountableIds().length > 0) return errors;
    return [...errors, { control: 'accountable', message: 'Name the person who is accountable' }];
  });
  protected readonly errors = computed<readonly FormError[]>(() => {
    const refusal = this.assign.refusal();
    if (refusal) return [{ control: refusal.field ?? 'matter', message: this.catalogue.tell(refusal) }];
    return this.tried() ? this.missing() : [];
  });

  protected errorAt(control: string): string | undefined {
    return this.errors().find((error) => error.control === control)?.message;
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.assign.reset();
    this.tried.set(true);
    if (this.missing().length > 0) return;
    const input = {
      ...this.wish(),
      clause: this.clause(),
      unitId: this.unitId() || null,
      shownAs: this.shownAs().trim() || null,
      isPassedOn: this.isPassedOn(),
    };
    if (!(await this.assign.run({ input }))) return;
    this.toasts.show('Assigned');
    this.assigned.emit();
  }
}
