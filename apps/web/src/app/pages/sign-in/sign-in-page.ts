import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { type FormError, ObiErrorSummary, ObiField, ObiInput } from '@obi/shared/ui';
import { injectMutation, injectQuery, MessageCatalogue, Session } from '@obi/shared/web';
import { passwordMessages } from '../password-messages';
import { SevenBelts } from './seven-belts';
import { CompanyDocument, SignInDocument } from './sign-in-page.graphql.gen';

/** Who are you? */
@Component({
  selector: 'obi-sign-in-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiErrorSummary, ObiField, ObiInput, SevenBelts],
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.css',
})
export class SignInPage {
  /** Where one wanted to go before being asked to sign in. */
  readonly return = input<string>();

  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly catalogue = inject(MessageCatalogue);
  protected readonly company = injectQuery(CompanyDocument, () => ({}));
  protected readonly signIn = injectMutation(SignInDocument);
  protected readonly missing = signal<readonly FormError[]>([]);
  protected readonly errors = computed<readonly FormError[]>(() => {
    const refusal = this.signIn.refusal();
    return refusal ? [{ control: 'email', message: this.catalogue.tell(refusal) }] : this.missing();
  });

  constructor() {
    this.catalogue.add(passwordMessages);
  }

  protected errorAt(control: string): string | undefined {
    return this.missing().find((error) => error.control === control)?.message;
  }

  protected async submit(event: Event, email: string, password: string): Promise<void> {
    event.preventDefault();
    this.signIn.reset();
    const missing: FormError[] = [];
    if (!email.trim()) missing.push({ control: 'email', message: 'Enter your work e-mail' });
    if (!password) missing.push({ control: 'password', message: 'Enter your password' });
    this.missing.set(missing);
    if (missing.length > 0) return;
    if (!(await this.signIn.run({ email: email.trim(), password }))) return;
    await this.session.reload();
    await this.router.navigateByUrl(placeInside(this.return()));
  }
}

/** Only an address inside the app is gone back to, never one that a link brought along. */
function placeInside(url: string | undefined): string {
  return url && /^\/(?![/\\])/.test(url) ? url : '/today';
}
