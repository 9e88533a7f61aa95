import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { type FormError, ObiErrorSummary, ObiField, ObiInput, Toasts } from '@obi/shared/ui';
import { injectMutation, MessageCatalogue } from '@obi/shared/web';
import { passwordMessages } from '../password-messages';
import { ChangePasswordDocument } from './account-page.graphql.gen';

/** The old password once, the new one once; it may be shown while it is typed. */
@Component({
  selector: 'obi-change-password',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiErrorSummary, ObiField, ObiInput],
  template: `
    <form class="stack" novalidate #form (submit)="submit($event, form, current.value, next.value)">
      <obi-error-summary [errors]="errors()" />
      <obi-field label="Password now" control="current" [error]="errorAt('current')">
        <input obiInput #current type="password" autocomplete="current-password" />
      </obi-field>
      <obi-field label="New password" control="next" help="At least 12 characters." [error]="errorAt('next')">
        <input obiInput #next [type]="shown() ? 'text' : 'password'" autocomplete="new-password" />
      </obi-field>
      <label class="tick">
        <input class="cb" type="checkbox" [checked]="shown()" (change)="shown.set(!shown())" />Show the new
        password
      </label>
      <div>
        <button class="btn o" [attr.aria-disabled]="change.isPending() || null">Change the password</button>
      </div>
    </form>
  `,
})
export class ChangePassword {
  private readonly catalogue = inject(MessageCatalogue);
  private readonly toasts = inject(Toasts);
  protected readonly change = injectMutation(ChangePasswordDocument);
  protected readonly shown = signal(false);
  private readonly missing = signal<readonly FormError[]>([]);
  protected readonly errors = computed<readonly FormError[]>(() => {
    const refusal = this.change.refusal();
    if (!refusal) return this.missing();
    if (refusal.code === 'PEOPLE_SIGN_IN_REFUSED')
      return [{ control: 'current', message: 'This is not your password now' }];
    return [{ control: 'next', message: this.catalogue.tell(refusal) }];
  });

  constructor() {
    this.catalogue.add(passwordMessages);
  }

  protected errorAt(control: string): string | undefined {
    return this.errors().find((error) => error.control === control)?.message;
  }

  protected async submit(event: Event, form: HTMLFormElement, current: string, next: string): Promise<void> {
    event.preventDefault();
    this.change.reset();
    const missing: FormError[] = [];
    if (!current) missing.push({ control: 'current', message: 'Enter your password as it is now' });
    if (!next) missing.push({ control: 'next', message: 'Choose a new password' });
    this.missing.set(missing);
    if (missing.length > 0 || !(await this.change.run({ current, next }))) return;
    form.reset();
    this.shown.set(false);
    this.toasts.show('Password changed');
  }
}
