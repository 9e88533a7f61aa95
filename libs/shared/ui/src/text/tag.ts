import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { ObiIcon } from './icon';
import type { IconName } from './icons';

export type Tone = 'plain' | 'ok' | 'warn' | 'seal' | 'line';

const usual: Record<Tone, IconName | null> = {
  plain: null,
  line: null,
  ok: 'check',
  warn: 'warning',
  seal: 'clock',
};

/** An icon and a word in one of the tones: "Overdue", "Expires soon", "Done". Never to be clicked. */
@Component({
  selector: 'obi-tag',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiIcon],
  host: {
    class: 'tag',
    '[class.ok]': 'tone() === "ok"',
    '[class.warn]': 'tone() === "warn"',
    '[class.seal]': 'tone() === "seal"',
    '[class.ln]': 'tone() === "line"',
  },
  template: `
    @if (drawn(); as name) {
      <obi-icon [name]="name" />
    }
    <ng-content />
  `,
})
export class ObiTag {
  readonly tone = input<Tone>('plain');
  /** Another icon than the one that the tone usually carries. */
  readonly icon = input<IconName>();
  protected readonly drawn = computed(() => this.icon() ?? usual[this.tone()]);
}
