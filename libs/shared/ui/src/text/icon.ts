import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { ICONS, type IconName } from './icons';

/** A drawing beside a word; the word is what is read out. */
@Component({
  selector: 'obi-icon',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg
      class="ic"
      [class.sm]="small()"
      [class.dots]="name() === 'more'"
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      <path [attr.d]="stroke()" />
    </svg>
  `,
})
export class ObiIcon {
  readonly name = input.required<IconName>();
  readonly small = input(false);
  protected readonly stroke = computed(() => ICONS[this.name()]);
}
