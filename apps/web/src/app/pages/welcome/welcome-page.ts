import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import {
  type FormError,
  ObiEmpty,
  ObiError,
  ObiErrorSummary,
  ObiField,
  ObiInput,
  ObiLoading,
} from '@obi/shared/ui';
import { injectMutation, injectQuery, MessageCatalogue, Session } from '@obi/shared/web';
import { passwordMessages } from '../password-messages';
import { SevenBelts } from '../sign-in/seven-belts';
import { FoundCompany } from './found-company';
import { SignInLinkDocument, WelcomeDocument } from './welcome-page.graphql.gen';

/** The first visit, by the link that HR sent: choose a password, and one is in. */
@Component({
  selector: 'obi-welcome-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FoundCompany, ObiEmpty, ObiError, ObiErrorSummary, ObiField, ObiInput, ObiLoading, SevenBelts],
  templateUrl: './welcome-page.html',
  styleUrl: '../sign-in/sign-in-page.css',
})
export class WelcomePage {
  readonly token = input.required<string>();

  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly catalogue = inject(MessageCatalogue);
  protected readonly link = injectQuery(SignInLinkDocument, () => ({ token: this.token() }));
  protected readonly welcome = injectMutation(WelcomeDocument);
  protected readonly missing = signal<readonly FormError[]>([]);
  protected readonly shown = signal(false);
  protected readonly errors = computed<readonly FormError[]>(() => {
    const refusal = this.welcome.refusal();
    return refusal ? [{ control: 'password', message: this.catalogue.tell(refusal) }] : this.missing();
  });
  protected readonly open = computed(() => {
    const link = this.link.value()?.signInLink;
    return link && !link.expired ? link : undefined;
  });
  /** What may be better in a moment; a link that nobody knows will not. */
  protected readonly failed = computed(() => {
    const failure = this.link.error();
    return failure?.kind === 'NOT_FOUND' ? undefined : failure;
  });

  constructor() {
    this.catalogue.add(passwordMessages);
  }

  protected async submit(event: Event, password: string): Promise<void> {
    event.preventDefault();
    this.welcome.reset();
    this.missing.set(password ? [] : [{ control: 'password', message: 'Choose a password' }]);
    if (!password || !(await this.welcome.run({ token: this.token(), password }))) return;
    await this.session.begin();
    await this.router.navigateByUrl('/today');
  }
}
