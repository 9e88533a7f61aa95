import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Belt } from '@obi/kernel';
import type { Dye } from './belt-name';

/**
 * The mentor's belt from the left and the mentee's from the right, tied in one knot.
 * Give the names as content: `<div mentor>…</div><div mentee>…</div>`.
 */
@Component({
  selector: 'obi-tie',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './tie.html',
})
export class ObiTie {
  readonly mentor = input.required<Belt | null>();
  readonly mentee = input.required<Belt | null>();
  protected readonly left = computed<Dye>(() => this.mentor() ?? 'undyed');
  protected readonly right = computed<Dye>(() => this.mentee() ?? 'undyed');
}
