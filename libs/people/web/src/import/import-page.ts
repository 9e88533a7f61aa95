import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  DOCUMENT,
  inject,
  input,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ImportState, isRunning } from '@obi/people/rules';
import { ObiEmpty, ObiError, ObiLoading, ObiSteps } from '@obi/shared/ui';
import { CountPipe, injectMutation, injectQuery, injectUrlState, MessageCatalogue } from '@obi/shared/web';
import { CheckStep } from './check/check-step';
import { CheckImportDocument, PeopleImportDocument } from './import.graphql.gen';
import { stepAt, STEPS, titleOf, viewOf } from './import-steps';
import { MatchStep } from './match/match-step';
import { AppliedStep } from './run/applied-step';
import { FailedStep } from './run/failed-step';
import { RunProgress } from './run/run-progress';
import { countsInWords, writtenPeople } from './words/import-words';

/** One file of people on its way into Obi: what is in it, what it would change, and writing that. */
@Component({
  selector: 'obi-import-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    AppliedStep,
    CheckStep,
    CountPipe,
    FailedStep,
    MatchStep,
    ObiEmpty,
    ObiError,
    ObiLoading,
    ObiSteps,
    RouterLink,
    RunProgress,
  ],
  templateUrl: './import-page.html',
  styleUrl: './import-page.css',
})
export class ImportPage {
  private readonly catalogue = inject(MessageCatalogue);
  private readonly document = inject(DOCUMENT);
  private readonly url = injectUrlState({ step: '' });
  readonly id = input.required<string>();

  protected readonly steps = STEPS;
  protected readonly query = injectQuery(PeopleImportDocument, () => ({ id: this.id() }));
  protected readonly checking = injectMutation(CheckImportDocument);
  protected readonly one = computed(() => this.query.value()?.peopleImport);
  protected readonly view = computed(() =>
    viewOf((this.one()?.state ?? 'uploaded') as ImportState, this.url.value().step),
  );
  protected readonly running = computed(() => isRunning((this.one()?.state ?? 'uploaded') as ImportState));
  protected readonly stepAt = computed(() => stepAt(this.view()));
  protected readonly title = computed(() => {
    const counts = this.running() ? null : this.one()?.counts;
    return titleOf(this.view(), !!counts && writtenPeople(counts) === 0);
  });
  /** Said aloud when a step has come to its end. */
  protected readonly said = computed(() => {
    const one = this.one();
    if (one?.state === 'checked') return `The check is done: ${countsInWords(one)}.`;
    if (one?.state === 'applied') return `Everything is written: ${countsInWords(one)}.`;
    return '';
  });
  protected readonly failure = computed(() => {
    const failure = this.query.error();
    return (
      failure && {
        gone: failure.kind === 'NOT_FOUND',
        words: this.catalogue.tell(failure),
        reference: failure.reference ?? undefined,
      }
    );
  });
  protected readonly refusal = computed(() => {
    const refusal = this.checking.refusal();
    return refusal && this.catalogue.tell(refusal);
  });

  constructor() {
    let before: string | undefined;
    // The button that was pressed is gone with its step: the focus goes on to the title of the next one.
    afterRenderEffect(() => {
      const view = this.one() && this.view();
      const moved = before !== undefined && view !== before;
      before = view;
      const { activeElement, body } = this.document;
      if (moved && (!activeElement || activeElement === body))
        this.document.querySelector<HTMLElement>('h1')?.focus();
    });
  }

  protected goTo(step: '' | 'match'): void {
    this.url.set({ step });
  }

  /** A step has begun or ended: what is there now is shown. */
  protected moved(): void {
    this.url.set({ step: '' });
    this.query.refetch();
  }

  protected async checkAgain(): Promise<void> {
    if (await this.checking.run({ id: this.id(), mapping: null })) this.moved();
    else this.query.refetch();
  }
}
