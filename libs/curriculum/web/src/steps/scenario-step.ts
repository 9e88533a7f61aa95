import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
  untracked,
  viewChild,
} from '@angular/core';
import { ObiIcon } from '@obi/shared/ui';
import { Connection } from '@obi/shared/web';
import { Outcome } from '../parts/outcome';
import { type PickedChoice, SituationChoices } from '../parts/situation-choices';
import { ToldPost } from '../parts/told-post';
import { turnPage } from '../parts/turn-page';
import { PlayerBar } from '../player/player-bar';
import { type PlayedStep, PlayerStore } from '../player/player.store';

/** A scenario: a post, where to answer and what to write, and what happened next. */
@Component({
  selector: 'obi-scenario-step',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiIcon, Outcome, PlayerBar, SituationChoices, ToldPost],
  host: { class: 'pl-step' },
  templateUrl: './scenario-step.html',
  styleUrl: './scenario-step.css',
})
export class ScenarioStep {
  readonly step = input.required<PlayedStep>();
  readonly next = output();
  protected readonly store = inject(PlayerStore);
  private readonly connection = inject(Connection);
  private readonly third = viewChild<ElementRef<HTMLElement>>('third');
  private readonly injector = inject(Injector);
  private readonly host: HTMLElement = inject(ElementRef).nativeElement;
  protected readonly turns = computed(() => this.step().scenario?.turns ?? []);
  /** The situation on the screen: where one left, until one goes on or back. */
  protected readonly at = linkedSignal<string, number>({
    source: () => this.step().key,
    computation: (step, before) =>
      before?.source === step ? before.value : Math.max(0, untracked(this.turns).length - 1),
  });
  protected readonly turn = computed(() => this.turns()[this.at()] ?? this.turns().at(-1));
  /** What the server knows of the choice on the screen. The module may be told anew at any time: only this counts. */
  private readonly chosen = computed(() => {
    const { situation, channel = null, reply = null } = this.turn() ?? {};
    return JSON.stringify([this.step().key, situation?.key, channel, reply]);
  });
  /** The choice in this situation that is on its way, or waits for the network, also from before a reload. */
  private readonly sent = computed(() =>
    this.store.waitingChoice(this.step().key, this.turn()?.situation.key ?? ''),
  );
  protected readonly picked = linkedSignal<string, PickedChoice>({
    source: this.chosen,
    computation: () => {
      const { channel, reply } = untracked(this.sent) ?? untracked(this.turn) ?? {};
      return { channel: channel ?? null, reply: reply ?? null };
    },
  });
  private readonly again = linkedSignal({ source: this.chosen, computation: () => false });
  protected readonly heading = computed(() =>
    this.at() === 0 ? this.step().title : `${this.step().title}, situation ${this.at() + 1}`,
  );
  protected readonly isSending = computed(() => !!this.sent());
  protected readonly isPicked = computed(() => !!this.picked().channel && !!this.picked().reply);
  /** What followed from what is picked; nothing while one considers another choice. */
  protected readonly outcome = computed(() => {
    const turn = this.turn();
    const same = turn?.channel === this.picked().channel && turn.reply === this.picked().reply;
    return same && !this.again() ? (turn.outcome ?? null) : null;
  });
  /** What stands where the outcome will stand. */
  protected readonly followsWhen = computed(() =>
    this.isSending() && this.connection.offline()
      ? 'You are offline. Your choice is kept and sent; what follows is shown once you are connected.'
      : 'Choose a channel and a reply to see what happens.',
  );
  protected readonly know = computed(() => {
    if (this.outcome())
      return 'Your answer is saved. You can change it and compare, it does not affect your belt.';
    return this.isPicked()
      ? 'You can change it afterwards and compare.'
      : 'Both are needed: a channel and a reply.';
  });

  protected pick(change: Partial<PickedChoice>): void {
    this.picked.update((picked) => ({ ...picked, ...change }));
  }

  protected async show(): Promise<void> {
    const { channel, reply } = this.picked();
    const situation = this.turn()?.situation.key;
    if (!channel || !reply || !situation || this.isSending()) return;
    await this.store.choose(this.step().key, { situation, channel, reply });
    this.again.set(false);
    // On a phone what happened is far below; where it is in sight already nothing moves.
    setTimeout(() => this.third()?.nativeElement.scrollIntoView?.({ block: 'nearest' }));
  }

  protected tryAnother(): void {
    this.again.set(true);
    setTimeout(() => this.host.querySelector<HTMLElement>('input[type=radio]')?.focus());
  }

  protected goOn(): void {
    if (this.turn()?.outcome?.end) this.next.emit();
    else this.goTo(this.at() + 1);
  }

  protected goTo(place: number): void {
    this.at.set(place);
    turnPage(this.host, this.injector);
  }
}
