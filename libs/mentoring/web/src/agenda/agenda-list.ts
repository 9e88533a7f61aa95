import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { ObiField, ObiIcon, ObiInPlace, ObiInput } from '@obi/shared/ui';
import { injectMutation, injectQuery, MessageCatalogue } from '@obi/shared/web';
import type { PairQuery } from '../pair/pair-page.graphql.gen';
import {
  AddToAgendaDocument,
  ChangeAgendaDocument,
  CheckAgendaDocument,
  PairTopicsDocument,
  type PairTopicsQuery,
  RemoveFromAgendaDocument,
  ShowMyGapsDocument,
  type TopicReason,
} from './agenda.graphql.gen';

const FIRST_TOPICS = 3;

type Suggested = PairTopicsQuery['pairTopics']['suggested'][number];

/** What do we talk about? A short list that both change, and topics that would fit. */
@Component({
  selector: 'obi-agenda-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiField, ObiIcon, ObiInPlace, ObiInput],
  templateUrl: './agenda-list.html',
  styleUrl: './agenda-list.css',
})
export class AgendaList {
  private readonly catalogue = inject(MessageCatalogue);
  readonly pair = input.required<PairQuery['pair']>();
  readonly changed = output();
  protected readonly topics = injectQuery(PairTopicsDocument, () => ({ pairId: this.pair().id }));
  protected readonly add = injectMutation(AddToAgendaDocument);
  protected readonly change = injectMutation(ChangeAgendaDocument);
  protected readonly check = injectMutation(CheckAgendaDocument);
  protected readonly remove = injectMutation(RemoveFromAgendaDocument);
  protected readonly show = injectMutation(ShowMyGapsDocument);
  protected readonly adding = signal(false);
  protected readonly changing = signal<string | null>(null);
  protected readonly isMentee = computed(() => this.pair().mySide === 'mentee');
  protected readonly showsGaps = computed(() => this.topics.value()?.pairTopics.showsGaps ?? false);
  protected readonly suggested = computed(() =>
    (this.topics.value()?.pairTopics.suggested ?? []).map((topic) => ({
      ...topic,
      why: this.why(topic),
    })),
  );
  /** Three are enough to choose from; who wants more asks for them. */
  protected readonly allShown = signal(false);
  protected readonly shown = computed(() =>
    this.allShown() ? this.suggested() : this.suggested().slice(0, FIRST_TOPICS),
  );
  protected readonly hidden = computed(() => this.suggested().length - this.shown().length);
  protected readonly problem = computed(() => {
    const refusal =
      this.add.refusal() ??
      this.change.refusal() ??
      this.check.refusal() ??
      this.remove.refusal() ??
      this.show.refusal();
    return refusal && this.catalogue.tell(refusal);
  });

  protected async submit(event: Event, field: HTMLInputElement): Promise<void> {
    event.preventDefault();
    if (!(await this.put(field.value))) return;
    field.value = '';
    field.focus();
  }

  protected async put(text: string): Promise<boolean> {
    return this.done(await this.add.run({ pairId: this.pair().id, text }));
  }

  protected async say(event: Event, itemId: string, text: string): Promise<void> {
    event.preventDefault();
    if (this.done(await this.change.run({ itemId, text }))) this.changing.set(null);
  }

  protected async tick(itemId: string, done: boolean): Promise<void> {
    this.done(await this.check.run({ itemId, done }));
  }

  protected async drop(itemId: string): Promise<void> {
    this.done(await this.remove.run({ itemId }));
  }

  protected async showMine(shown: boolean): Promise<void> {
    this.done(await this.show.run({ pairId: this.pair().id, shown }));
  }

  private done(answer: unknown): boolean {
    if (!answer) return false;
    this.topics.refetch();
    this.changed.emit();
    return true;
  }

  private why({ because, belt }: Suggested): string {
    const { mentor, mentee } = this.pair();
    const own = this.isMentee();
    const words: Readonly<Record<TopicReason, string>> = {
      staleModule: own ? 'Changed since you learned it' : `Changed since ${mentee.callName} learned it`,
      clause: own ? 'The guide asks you to read it' : `The guide asks ${mentee.callName} to read it`,
      answeredWrong: 'You got it wrong last time; only you see this',
      openModule: own ? 'Next on your belt path' : `Next on the belt path of ${mentee.callName}`,
      nextBelt: `A module of the ${belt ?? 'next'} belt, the next one for ${mentee.callName}`,
      menteeWants: own ? 'You want to learn it' : `${mentee.callName} wants to learn it`,
      mentorWants: own ? `${mentor.callName} wants to learn it` : 'You want to learn it',
    };
    return words[because];
  }
}
