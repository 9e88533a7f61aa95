import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { type Role, ROLES } from '@obi/kernel';
import { ROLE_LABELS, ROLE_MEANINGS } from '@obi/people/rules';
import { ObiDialog, ObiErrorSummary, ObiField, ObiInput, Toasts, type FormError } from '@obi/shared/ui';
import { injectMutation, injectQuery, MessageCatalogue, ObiCan, Session } from '@obi/shared/web';
import {
  GrantRoleDocument,
  type PersonLineQuery,
  RevokeRoleDocument,
  UnitsToGrantDocument,
} from './person-page.graphql.gen';

type Held = PersonLineQuery['rolesHeld'][number];

/** The roles that a person holds, with their reach; administrators grant them and take them away. */
@Component({
  selector: 'obi-person-roles',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiCan, ObiDialog, ObiErrorSummary, ObiField, ObiInput],
  templateUrl: './person-roles.html',
  styleUrl: './person-roles.css',
})
export class PersonRoles {
  private readonly toasts = inject(Toasts);
  private readonly catalogue = inject(MessageCatalogue);
  private readonly session = inject(Session);
  readonly personId = input.required<string>();
  readonly name = input.required<string>();
  readonly hasLeft = input(false);
  readonly roles = input.required<readonly Held[]>();
  readonly changed = output();

  private readonly grantRole = injectMutation(GrantRoleDocument);
  private readonly revokeRole = injectMutation(RevokeRoleDocument);
  protected readonly granting = signal(false);
  protected readonly revoking = signal<Held | undefined>(undefined);
  protected readonly role = signal<Role>('hr');
  protected readonly unitId = signal('');
  // Asked for when somebody begins to grant a role, not before.
  private readonly unitsQuery = injectQuery(UnitsToGrantDocument, () => (this.granting() ? {} : undefined));
  protected readonly units = computed(() =>
    (this.unitsQuery.value()?.units ?? []).map(({ id, name, depth }) => ({
      id,
      label: `${'\u2003'.repeat(depth - 1)}${name}`,
    })),
  );
  protected readonly choices = ROLES.map((value) => ({ value, label: ROLE_LABELS[value] }));
  protected readonly meaning = computed(() => ROLE_MEANINGS[this.role()]);
  protected readonly isPending = computed(() => this.grantRole.isPending() || this.revokeRole.isPending());
  protected readonly errors = computed<readonly FormError[]>(() => {
    const refusal = this.grantRole.refusal();
    return refusal ? [{ control: 'grant-role', message: this.catalogue.tell(refusal) }] : [];
  });
  protected readonly revokeFault = computed(() => {
    const refusal = this.revokeRole.refusal();
    return refusal && this.catalogue.tell(refusal);
  });

  protected labelOf({ role }: Pick<Held, 'role'>): string {
    return ROLE_LABELS[role as Role] ?? role;
  }

  protected reachOf({ unitId, unitName }: Held): string {
    return unitId === null ? 'Over the whole company' : `Over ${unitName} and what is under it`;
  }

  protected setRole(value: string): void {
    this.role.set(value as Role);
    this.grantRole.reset();
  }

  protected begin(): void {
    this.grantRole.reset();
    this.granting.set(true);
  }

  protected async grant(event: Event): Promise<void> {
    event.preventDefault();
    const role = this.role();
    const sent = { personId: this.personId(), role, unitId: this.unitId() || null };
    if (!(await this.grantRole.run(sent))) return;
    this.granting.set(false);
    this.done(`${this.name()} is now ${ROLE_LABELS[role]}`);
  }

  protected askToRevoke(held: Held): void {
    this.revokeRole.reset();
    this.revoking.set(held);
  }

  protected async revoke(held: Held): Promise<void> {
    const sent = { personId: this.personId(), role: held.role, unitId: held.unitId };
    if (!(await this.revokeRole.run(sent))) return;
    this.revoking.set(undefined);
    this.done(`${this.name()} is no longer ${this.labelOf(held)}`);
  }

  private done(words: string): void {
    this.toasts.show(words);
    this.changed.emit();
    if (this.session.viewer()?.id === this.personId()) void this.session.reload();
  }
}
