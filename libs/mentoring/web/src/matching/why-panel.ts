import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { ObiIcon } from '@obi/shared/ui';
import { InstantPipe } from '@obi/shared/web';
import { SwapPanel } from './swap-panel';
import { componentName, type Row, statusOf } from './matching-words';

/** Why these two: each component with its points, and what HR can do about it. */
@Component({
  selector: 'obi-why-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiIcon, InstantPipe, SwapPanel],
  templateUrl: './why-panel.html',
  styleUrl: './why-panel.css',
})
export class WhyPanel {
  readonly row = input.required<Row>();
  readonly programmeId = input.required<string>();
  readonly isPending = input(false);
  /** In a sheet the heading stands above. */
  readonly headed = input(true);
  readonly locked = output<Row>();
  readonly forbidden = output<Row>();
  /** HR looked at a flagged pair and leaves it. */
  readonly left = output<Row>();
  /** Grades between the two that the programme asks for. */
  readonly asksFor = input(0);
  /** The mentor whom the mentee gets instead. */
  readonly swapped = output<string>();
  protected readonly title = computed(() => titleOf(this.row()));
  protected readonly status = computed(() => statusOf(this.row()));
  protected readonly lead = computed(() => this.row().reasons[0]?.words ?? '');
  protected readonly most = computed(() => Math.max(1, ...this.row().reasons.map((reason) => reason.outOf)));
  /** Whether somebody may still answer. */
  protected readonly isOut = computed(() => !!this.row().waitsFor);
  protected readonly declinedBy = computed(() => {
    const { declinedBy, mentor, mentee } = this.row();
    return declinedBy && (declinedBy === 'mentor' ? mentor : mentee)?.callName;
  });
  protected readonly nameOf = componentName;
}

/** "Why Sofia and Alan?" */
export function titleOf(row: Row): string {
  return row.mentor
    ? `Why ${row.mentor.callName} and ${row.mentee.callName}?`
    : `Why nobody for ${row.mentee.callName}?`;
}
