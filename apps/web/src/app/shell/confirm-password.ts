import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { type FormError, ObiDialog, ObiErrorSummary, ObiField, ObiInput } from '@obi/shared/ui';
import { FreshSignIn, injectMutation, MessageCatalogue, Session } from '@obi/shared/web';
import { passwordMessages } from '../pages/password-messages';
import { ConfirmPasswordDocument } from './confirm-password.graphql.gen';

/** Is it still you? Asked before what cannot be undone, or leaves the company; then the work goes on by itself. */
@Component({
  selector: 'obi-confirm-password',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiDialog, ObiErrorSummary, ObiField, ObiInput],
  template: `
    <obi-dialog
      heading="Is it still you?"
      [open]="signIn.isAsked()"
      (openChange)="$event || signIn.settle(false)"
    >
      <form class="stack" novalidate (submit)="submit($event, password.value)">
        <p class="s">Your password is asked once more before this. Then it is not asked for 10 minutes.</p>
        <obi-error-summary [errors]="errors()" />
        <input
          class="vh"
          name="email"
          autocomplete="username"
          tabindex="-1"
          aria-hidden="true"
          [value]="email()"
        />
        <obi-field label="Password" control="confirmed-password" [error]="errors()[0]?.message">
          <input obiInput #password type="password" name="password" autocomplete="current-password" />
        </obi-field>
        <div class="acts">
          <button class="btn" [attr.aria-disabled]="confirm.isPending() || null">Go on</button>
          <button type="button" class="btn t" (click)="signIn.settle(false)">Do nothing</button>
        </div>
      </form>
    </obi-dialog>
  `,
})
export class ConfirmPassword {
  protected readonly signIn = inject(FreshSignIn);
  private readonly catalogue = inject(MessageCatalogue);
  private readonly session = inject(Session);
  protected readonly confirm = injectMutation(ConfirmPasswordDocument);
  protected readonly email = computed(() => this.session.viewer()?.email ?? '');
  private readonly isMissing = signal(false);
  protected readonly errors = computed<readonly FormError[]>(() => {
    const refusal = this.confirm.refusal();
    if (!refusal) return this.isMissing() ? [errorOf('Enter your password')] : [];
    return [errorOf(refusal.code === 'PEOPLE_SIGN_IN_REFUSED' ? WRONG : this.catalogue.tell(refusal))];
  });

  constructor() {
    this.catalogue.add(passwordMessages);
  }

  protected async submit(event: Event, password: string): Promise<void> {
    event.preventDefault();
    this.confirm.reset();
    this.isMissing.set(password === '');
    if (password !== '' && (await this.confirm.run({ password }))) this.signIn.settle(true);
  }
}

const WRONG = 'This is not your password. Try again.';

function errorOf(message: string): FormError {
  return { control: 'confirmed-password', message };
}
