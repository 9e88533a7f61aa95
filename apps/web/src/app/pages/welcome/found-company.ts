import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { type FormError, ObiErrorSummary, ObiField, ObiInput } from '@obi/shared/ui';
import { injectMutation, MessageCatalogue, Session } from '@obi/shared/web';
import { passwordMessages } from '../password-messages';
import { FoundCompanyDocument } from './found-company.graphql.gen';

/** What is typed, by the name of its field. */
type Typed = Record<'companyName' | 'name' | 'email' | 'password', string>;

const MISSING: Readonly<Record<keyof Typed, string>> = {
  companyName: 'Enter the name of the company',
  name: 'Enter your name',
  email: 'Enter your work e-mail',
  password: 'Choose a password',
};

/** The first administrator of an empty company names it and becomes one of its people. */
@Component({
  selector: 'obi-found-company',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiErrorSummary, ObiField, ObiInput],
  templateUrl: './found-company.html',
  styles: `
    p {
      margin: 4px 0 20px;
    }
  `,
})
export class FoundCompany {
  readonly token = input.required<string>();

  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly catalogue = inject(MessageCatalogue);
  protected readonly founding = injectMutation(FoundCompanyDocument);
  protected readonly missing = signal<readonly FormError[]>([]);
  protected readonly errors = computed<readonly FormError[]>(() => {
    const refusal = this.founding.refusal();
    if (!refusal) return this.missing();
    return [
      { control: refusal.field?.replace('input.', '') ?? 'password', message: this.catalogue.tell(refusal) },
    ];
  });

  constructor() {
    this.catalogue.add({
      ...passwordMessages,
      PEOPLE_NAME_MISSING: MISSING.name,
      PEOPLE_EMAIL_UNREADABLE: 'Enter a complete e-mail address, like name@company.com',
    });
  }

  protected errorOf(control: string): string | undefined {
    return this.errors().find((error) => error.control === control)?.message;
  }

  protected async submit(event: Event, typed: Typed): Promise<void> {
    event.preventDefault();
    this.founding.reset();
    const empty = (Object.keys(MISSING) as (keyof Typed)[]).filter((name) => typed[name].trim() === '');
    this.missing.set(empty.map((control) => ({ control, message: MISSING[control] })));
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    if (
      empty.length > 0 ||
      !(await this.founding.run({ token: this.token(), input: { ...typed, timeZone } }))
    )
      return;
    await this.session.begin();
    await this.router.navigateByUrl('/hr/people');
  }
}
