import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { Router } from '@angular/router';
import { type FormError, ObiErrorSummary, ObiField, ObiInput, ObiNote } from '@obi/shared/ui';
import { Connection, Failure, injectMutation, injectQuery, MessageCatalogue, Session } from '@obi/shared/web';
import { passwordMessages } from '../password-messages';
import { SevenBelts } from './seven-belts';
import { CompanyDocument, SignInDocument } from './sign-in-page.graphql.gen';

/** Who are you? */
@Component({
  selector: 'obi-sign-in-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiErrorSummary, ObiField, ObiInput, ObiNote, SevenBelts],
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.css',
})
export class SignInPage {
  /** Where one wanted to go before being asked to sign in. */
  readonly return = input<string>();

  protected readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly catalogue = inject(MessageCatalogue);
  protected readonly company = injectQuery(CompanyDocument, () => ({}));
  protected readonly signIn = injectMutation(SignInDocument);
  protected readonly missing = signal<readonly FormError[]>([]);
  /** The server has first to hear of who signed out here. */
  private readonly unheard = signal<Failure | undefined>(undefined);
  protected readonly errors = computed<readonly FormError[]>(() => {
    const refusal = this.unheard() ?? this.signIn.refusal();
    return refusal ? [{ control: 'email', message: this.catalogue.tell(refusal) }] : this.missing();
  });

  constructor() {
    this.catalogue.add(passwordMessages);
    const connection = inject(Connection);
    effect(() => {
      if (!connection.offline()) untracked(() => void this.session.finishLeaving());
    });
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
    const isHeard = await this.session.finishLeaving();
    this.unheard.set(isHeard ? undefined : new Failure('OFFLINE', 'OFFLINE'));
    if (!isHeard) return;
    if (!(await this.signIn.run({ email: email.trim(), password }))) return;
    await this.session.begin();
    await this.router.navigateByUrl(placeInside(this.return()));
  }
}

/** Only an address inside the app is gone back to, never one that a link brought along. */
function placeInside(url: string | undefined): string {
  return url && /^\/(?![/\\])/.test(url) ? url : '/today';
}
