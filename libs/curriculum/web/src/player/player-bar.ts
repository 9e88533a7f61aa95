import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MessageCatalogue } from '@obi/shared/web';
import { computed } from '@angular/core';
import { PlayerStore } from './player.store';

/** The bottom of the player: what to know as `<p>`, what to do as `<ng-container actions>`, and why something was refused. */
@Component({
  selector: 'obi-player-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'pl-f', role: 'region', 'aria-label': 'Go on' },
  template: `
    @if (refused(); as words) {
      <p class="s is-seal" role="alert">{{ words }}</p>
    } @else {
      <div class="s m pl-know"><ng-content /></div>
    }
    <div class="acts"><ng-content select="[actions]" /></div>
  `,
})
export class PlayerBar {
  private readonly store = inject(PlayerStore);
  private readonly messages = inject(MessageCatalogue);
  protected readonly refused = computed(() => {
    const refusal = this.store.refusal();
    return refusal && this.messages.tell(refusal);
  });
}
