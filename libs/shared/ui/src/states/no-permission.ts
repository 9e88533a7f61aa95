import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { ObiIcon } from '../text/icon';

/** "Matching is for HR. You hold: employee, mentor." Who grants it, and how to ask, follow. */
@Component({
  selector: 'obi-no-permission',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiIcon],
  host: { class: 'box' },
  template: `
    <obi-icon name="lock" />
    <h1 class="h3">{{ what() }} is for {{ forWhom() }}</h1>
    <p>You hold: {{ holds() }}. {{ grantedBy() }} grants it.</p>
    <ng-content />
  `,
})
export class ObiNoPermission {
  readonly what = input.required<string>();
  readonly forWhom = input.required<string>();
  readonly held = input<readonly string[]>([]);
  readonly grantedBy = input('An administrator');
  protected readonly holds = computed(() => ['employee', ...this.held()].join(', '));
}
