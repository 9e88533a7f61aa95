import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { ObiActionBar, ObiOptionCard, Toasts } from '@obi/shared/ui';
import {
  counted,
  dayInWords,
  injectMutation,
  LocalDatePipe,
  MessageCatalogue,
  Session,
} from '@obi/shared/web';
import { AcknowledgeDocument } from '../page/guide-page.graphql.gen';
import { type ClauseView, type Guide, nameOf } from '../page/guide-view';
import { SeenTexts } from '../page/seen-texts';

/**
 * What waits, and the one thing to do about it: read on, or say that one has read it and answer one question. It offers
 * to acknowledge only once every text of the reading was on screen.
 */
@Component({
  selector: 'obi-read-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LocalDatePipe, ObiActionBar, ObiOptionCard, RouterLink],
  templateUrl: './read-bar.html',
  styleUrl: './read-bar.css',
})
export class ReadBar {
  readonly guide = input.required<Guide>();
  readonly clauses = input.required<readonly ClauseView[]>();
  readonly current = input<ClauseView>();
  readonly acknowledged = output();

  private readonly seen = inject(SeenTexts);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly messages = inject(MessageCatalogue);
  private readonly host: HTMLElement = inject(ElementRef).nativeElement;
  protected readonly sending = injectMutation(AcknowledgeDocument);

  /** The reading that the clause on screen belongs to, else the first that waits. */
  protected readonly reading = computed(() => {
    const { readings } = this.guide().reading;
    const key = this.current()?.key ?? '';
    return readings.find(({ clauses }) => clauses.includes(key)) ?? readings[0];
  });
  protected readonly parts = computed(() => {
    const keys = this.reading()?.clauses ?? [];
    return this.clauses().filter(({ key }) => keys.includes(key));
  });
  /** The next clause that was not on screen yet, after the current one if there is one. */
  protected readonly next = computed(() => {
    const unseen = this.parts().filter(({ textHash }) => !this.seen.has(textHash));
    const at = this.clauses().findIndex(({ key }) => key === this.current()?.key);
    return unseen.find((clause) => this.clauses().indexOf(clause) > at) ?? unseen[0];
  });
  protected readonly isHere = computed(() => this.parts().some(({ key }) => key === this.current()?.key));
  protected readonly name = computed(() => {
    const reading = this.reading();
    return reading ? nameOf(reading, this.guide()) : '';
  });
  protected readonly count = computed(() => {
    const word = this.reading()?.kind === 'changes' ? 'change' : 'clause';
    return counted(this.parts().length, word, `${word}s`);
  });
  protected readonly read = computed(
    () => this.parts().filter(({ textHash }) => this.seen.has(textHash)).length,
  );
  /** How far one is: "4 changes to read", "Section 1: 2 of 4 clauses read". */
  protected readonly progress = computed(() => {
    const name = this.reading()?.kind === 'section' ? `${capital(this.name())}: ` : '';
    const read = this.read();
    return `${name}${read ? `${read} of ${this.count()} read.` : `${this.count()} to read.`}`;
  });
  protected readonly asking = linkedSignal({ source: this.reading, computation: () => false });
  protected readonly answer = linkedSignal<unknown, number | null>({
    source: this.reading,
    computation: () => null,
  });
  protected readonly unanswered = linkedSignal({ source: this.reading, computation: () => false });

  protected readonly refusal = computed(() => {
    if (this.unanswered() && this.answer() === null) return 'Choose an answer.';
    const failure = this.sending.refusal();
    return failure ? this.messages.tell(failure) : '';
  });
  /** The clause to read again after a wrong answer. */
  protected readonly readAgain = computed(() => {
    const { code, params } = this.sending.refusal() ?? {};
    const key = code === 'GUIDE_CHECK_WRONG' ? String(params?.['clause']) : '';
    if (key === this.current()?.key) return undefined;
    return this.clauses().find((clause) => clause.key === key)?.url;
  });

  protected ask(): void {
    this.sending.reset();
    this.asking.set(true);
    setTimeout(() =>
      this.host.querySelector<HTMLElement>('input[type=radio]')?.focus({ preventScroll: true }),
    );
  }

  protected async acknowledge(): Promise<void> {
    const [reading, option] = [this.reading(), this.answer()];
    this.unanswered.set(option === null);
    if (!reading || option === null) return;
    const done = `${capital(this.name())} acknowledged`;
    const clauses = this.parts().map(({ key, textHash }) => ({ key, textHash }));
    const { clause } = reading.check;
    const input = { versionId: this.guide().versionId, clauses, check: { clause, option } };
    const answered = await this.sending.run({ input });
    if (answered) {
      const { waiting, by } = answered.acknowledge;
      this.toasts.show(waiting && by ? `${done}. ${waiting} to go, by ${dayInWords(by, 'short')}` : done);
      this.asking.set(false);
    }
    // Also when another version came in between: then the page and the navigation tell what waits of that one.
    const code = this.sending.refusal()?.code;
    if (answered || code === 'GUIDE_VERSION_CHANGED' || code === 'GUIDE_CHECK_NOT_ASKED') {
      await this.session.reload().catch(() => null);
      this.acknowledged.emit();
    }
    if (answered) this.host.ownerDocument.querySelector<HTMLElement>('h1')?.focus();
  }
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
