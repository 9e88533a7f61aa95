import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ObiIcon, ObiWorn } from '@obi/shared/ui';
import { counted, Session } from '@obi/shared/web';
import { OutboxStrip } from '@obi/shared/web/outbox';
import type { Belt } from '@obi/kernel';
import type { PlayedModule } from './player.store';

/** The top of the player: the way out, where one is, and how much is left. There is no other navigation. */
@Component({
  selector: 'obi-player-header',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiIcon, ObiWorn, OutboxStrip, RouterLink],
  host: { role: 'banner' },
  template: `
    <obi-worn [belt]="worn()" />
    <div class="pl-h">
      <a class="btn t d only-d" routerLink="/today"><obi-icon name="close" [small]="true" />Save and leave</a>
      <a class="ib only-m" routerLink="/today" aria-label="Save and leave"><obi-icon name="close" /></a>
      <div>
        <p class="pl-t">{{ module().title }}</p>
        <div
          class="stp-bare"
          role="progressbar"
          aria-valuemin="0"
          [attr.aria-valuemax]="module().steps.length"
          [attr.aria-valuenow]="done()"
          [attr.aria-valuetext]="progress()"
          aria-label="Steps of this module"
        >
          @for (step of module().steps; track step.key) {
            <i [class]="dyeOf(step.done)" [class.now]="$index === place()"></i>
          }
        </div>
      </div>
      <p class="s m only-d pl-left">{{ left() }}</p>
      <p class="only-m c q pl-left">{{ short() }}</p>
    </div>
    <obi-outbox-strip can="Lessons can be read on." />
  `,
})
export class PlayerHeader {
  readonly module = input.required<PlayedModule>();
  /** The step on the screen; none at the end. */
  readonly step = input<string | null>(null);
  private readonly session = inject(Session);

  protected readonly worn = computed(() => this.session.viewer()?.held ?? null);
  protected readonly place = computed(() => this.module().steps.findIndex(({ key }) => key === this.step()));
  protected readonly done = computed(() => this.module().steps.filter(({ done }) => done).length);
  protected readonly short = computed(() => {
    const { steps } = this.module();
    return this.place() < 0 ? '' : `${this.place() + 1} of ${steps.length}`;
  });
  protected readonly progress = computed(() => {
    const at = this.place() < 0 ? '' : `, on step ${this.place() + 1}`;
    return `${this.done()} of ${this.module().steps.length} steps done${at}`;
  });
  protected readonly left = computed(() => {
    const step = this.module().steps[this.place()];
    if (!step) return '';
    const minutes = counted(step.minutesLeft, 'minute', 'minutes');
    return `Step ${this.short()}, about ${minutes} left`;
  });
  protected dyeOf(done: boolean): string {
    return done ? `tx-${this.module().belt as Belt}` : 'tx-undyed';
  }
}
