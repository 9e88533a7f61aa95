import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ObiAvatar, ObiError, ObiLoading, ObiTag } from '@obi/shared/ui';
import { injectQuery, MessageCatalogue, ObiCan, Session } from '@obi/shared/web';
import { PersonFactsDocument, PersonLineDocument } from './person-page.graphql.gen';
import { PersonRoles } from './person-roles';
import { factsOf } from './person-words';
import { Placements } from './placements';
import { ReportingLine } from './reporting-line';
import { SignInLink } from './sign-in-link';

/** Who is this, where do they sit, to whom do they report, and what may they do? */
@Component({
  selector: 'obi-person-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    RouterLink,
    ObiAvatar,
    ObiCan,
    ObiError,
    ObiLoading,
    ObiTag,
    PersonRoles,
    Placements,
    ReportingLine,
    SignInLink,
  ],
  templateUrl: './person-page.html',
  styleUrl: './person-page.css',
})
export class PersonPage {
  private readonly catalogue = inject(MessageCatalogue);
  private readonly session = inject(Session);
  readonly id = input.required<string>();
  protected readonly seesCertification = computed(() => this.session.holds(['hr', 'auditor']));

  protected readonly factsQuery = injectQuery(PersonFactsDocument, () => ({ id: this.id() }));
  protected readonly person = computed(() => this.factsQuery.value()?.person);
  /** The line and the roles are for those only who see the details. */
  protected readonly lineQuery = injectQuery(PersonLineDocument, () =>
    this.person()?.details ? { id: this.id() } : undefined,
  );
  protected readonly facts = computed(() => {
    const person = this.person();
    return person ? factsOf(person) : [];
  });
  protected readonly unit = computed(() => this.person()?.unit?.path.join(' › ') ?? 'In no unit');
  protected readonly failure = computed(() => {
    const failure = this.factsQuery.error();
    return failure && { words: this.catalogue.tell(failure), reference: failure.reference ?? undefined };
  });
}
