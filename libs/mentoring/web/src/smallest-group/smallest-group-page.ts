import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { LEAST_SMALLEST_GROUP, refusalToSmallestGroup, SMALLEST_GROUP } from '@obi/mentoring/rules';
import {
  type FormError,
  ObiError,
  ObiErrorSummary,
  ObiField,
  ObiInput,
  ObiLoading,
  ObiOptionCard,
  Toasts,
} from '@obi/shared/ui';
import { injectMutation, injectQuery, MessageCatalogue } from '@obi/shared/web';
import { SetSmallestGroupDocument, SmallestGroupDocument } from './smallest-group.graphql.gen';

const CHOICES = [
  {
    people: SMALLEST_GROUP,
    line: 'As Obi comes. Small units are seen together with others.',
  },
  {
    people: LEAST_SMALLEST_GROUP,
    line: 'HR sees smaller units by themselves. Among five it is easier to guess who is meant; it never goes lower.',
  },
] as const;

/** How many people does a figure about what they think or do tell of at least, in the whole company? */
@Component({
  selector: 'obi-smallest-group-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiError, ObiErrorSummary, ObiField, ObiInput, ObiLoading, ObiOptionCard],
  templateUrl: './smallest-group-page.html',
  styles: `
    form {
      max-width: 640px;
    }
    #unchanged {
      margin-top: 8px;
    }
  `,
})
export class SmallestGroupPage {
  private readonly catalogue = inject(MessageCatalogue);
  private readonly toasts = inject(Toasts);
  protected readonly query = injectQuery(SmallestGroupDocument, () => ({}));
  protected readonly set = injectMutation(SetSmallestGroupDocument);
  protected readonly choices = CHOICES;
  protected readonly now = computed(() => this.query.value()?.smallestGroup);
  protected readonly chosen = linkedSignal(() => this.now());
  protected readonly reason = signal('');
  private readonly isTried = signal(false);

  /** Every fault of the form, as the rules and the server find it; none before it was sent. */
  protected readonly errors = computed<readonly FormError[]>(() => {
    const chosen = this.chosen();
    if (!this.isTried() || chosen === undefined) return [];
    const refusal = refusalToSmallestGroup(chosen, this.reason());
    if (refusal) return [{ control: 'reason', message: this.catalogue.tellRefusal(refusal) }];
    const failure = this.set.refusal();
    return failure ? [{ control: failure.field ?? 'reason', message: this.catalogue.tell(failure) }] : [];
  });

  protected choose(people: string): void {
    this.chosen.set(Number(people));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const [people, reason] = [this.chosen(), this.reason()];
    this.isTried.set(true);
    if (people === undefined || people === this.now() || refusalToSmallestGroup(people, reason)) return;
    if (!(await this.set.run({ people, reason }))) return;
    this.isTried.set(false);
    this.reason.set('');
    this.query.refetch();
    this.toasts.show(`Figures tell of ${people} people or more from now on`);
  }
}
