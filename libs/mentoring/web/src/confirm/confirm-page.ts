import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { ObiEmpty, ObiError, ObiIcon, ObiLoading, ObiNote } from '@obi/shared/ui';
import { injectMutation, injectQuery, LocalDatePipe, MessageCatalogue } from '@obi/shared/web';
import { AnswerSessionByLinkDocument, SessionByLinkDocument } from './confirm-page.graphql.gen';

/** Did this session take place? Answered from a mail with one tap, without signing in. Looking changes nothing. */
@Component({
  selector: 'obi-confirm-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiEmpty, ObiError, ObiIcon, ObiLoading, ObiNote, LocalDatePipe],
  templateUrl: './confirm-page.html',
  styleUrl: './confirm-page.css',
})
export class ConfirmPage {
  readonly token = input.required<string>();

  private readonly catalogue = inject(MessageCatalogue);
  protected readonly query = injectQuery(SessionByLinkDocument, () => ({ token: this.token() }));
  protected readonly answer = injectMutation(AnswerSessionByLinkDocument);
  protected readonly answered = signal<{ readonly confirmed: boolean } | undefined>(undefined);
  protected readonly session = computed(() => this.query.value()?.sessionByLink);
  protected readonly problem = computed(() => {
    const refusal = this.answer.refusal();
    return refusal && this.catalogue.tell(refusal);
  });

  private readonly title = viewChild<ElementRef<HTMLElement>>('title');

  constructor() {
    // The button that was pressed is gone: who does not see the page hears what became of the answer.
    effect(() => this.title()?.nativeElement.focus());
  }

  protected async say(confirm: boolean): Promise<void> {
    if (this.answer.isPending()) return;
    const done = await this.answer.run({ token: this.token(), confirm });
    this.answered.set(done?.answerSessionByLink);
  }
}
