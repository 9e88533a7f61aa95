import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { rankOf } from '@obi/kernel';
import { beltPhrase, ObiIcon } from '@obi/shared/ui';
import { dayInWords } from '@obi/shared/web';
import { asBelt, type MyPath } from '../words/way';

/** What the job asks and by when, as long as it is not met: "Your job needs yellow by 14 Jan 2027". */
@Component({
  selector: 'obi-path-need',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiIcon],
  template: `
    @if (need(); as words) {
      <p class="s" [class.is-seal]="overdue()" [class.b]="overdue()">
        <obi-icon [name]="overdue() ? 'warning' : 'clock'" [small]="true" /> {{ words }}
      </p>
    }
  `,
  styles: `
    p {
      margin-top: 8px;
    }
  `,
})
export class PathNeed {
  readonly path = input.required<NeedOfPath>();
  protected readonly overdue = computed(() => this.path().overdueSince !== null);
  protected readonly need = computed(() => needInWords(this.path()));
}

/** What a path says about what the job asks. */
export type NeedOfPath = Pick<MyPath, 'held' | 'needs' | 'dueOn' | 'overdueSince' | 'overdueFor'>;

/** The need in a sentence; nothing when there is none or it is met. */
export function needInWords(path: NeedOfPath): string | null {
  const needs = asBelt(path.needs);
  if (needs === null || rankOf(asBelt(path.held)) >= rankOf(needs)) return null;
  if (path.overdueSince !== null && path.overdueFor !== path.needs)
    return `Your job needs the ${beltPhrase(asBelt(path.overdueFor))}: overdue since ${dayInWords(path.overdueSince)}`;
  if (path.dueOn === null) return `Your job needs the ${beltPhrase(needs)} once you are back`;
  const day = dayInWords(path.dueOn);
  return path.overdueSince === null
    ? `Your job needs the ${beltPhrase(needs)} by ${day}`
    : `Your job needed the ${beltPhrase(needs)} by ${day}: it is overdue`;
}
